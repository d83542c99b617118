package blog.feeds.formats;

/// How a format is written: what it begins with, each entry, what stands between two of them, and the end.
interface Writing {
    String begin(Feed feed);

    String entry(Entry entry);

    String between();

    String end();

    String escaped(String text);
}
