package blog.posts.markdown;

import java.util.List;

/// A rendered Markdown text: sanitised HTML, its table of contents, its plain text with whitespace collapsed, the part
/// of that which stands for the whole (up to `<!--more-->`, else the first paragraph), the number of its words, and
/// what the sanitiser took out.
public record Rendered(String html, List<Heading> toc, String text, String excerpt, int words, List<Removal> removed) {
    public Rendered {
        toc = List.copyOf(toc);
        removed = List.copyOf(removed);
    }
}
