package blog.feeds.formats;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A feed cut to the room there is: entries become excerpts from the oldest on; should that not be enough, the oldest
/// are left out. One that is too long by itself takes no room from the others.
record Fitting(Writing writing, Feed feed) {
    /// With it, an item of a table has room for the feed even where compressing it gains nothing.
    static final int MOST_BYTES = 300_000;

    byte[] bytes() {
        byte[] begin = utf8(writing.begin(feed));
        byte[] between = utf8(writing.between());
        byte[] end = utf8(writing.end());
        int room = MOST_BYTES - begin.length - end.length;
        var out = new ByteArrayOutputStream(MOST_BYTES / 4);
        out.writeBytes(begin);
        List<byte[]> entries = entries(room, between.length);
        for (int i = 0; i < entries.size(); i++) {
            if (i > 0) {
                out.writeBytes(between);
            }
            out.writeBytes(entries.get(i));
        }
        out.writeBytes(end);
        return out.toByteArray();
    }

    private List<byte[]> entries(int room, int between) {
        var fitting = new ArrayList<byte[]>();
        int rest = room;
        for (Entry entry : feed.entries()) {
            byte[] brief = utf8(writing.entry(entry.brief()));
            rest -= brief.length + between;
            if (rest < 0) {
                return fitting;
            }
            fitting.add(brief);
        }
        for (int i = 0; i < fitting.size(); i++) {
            byte[] whole = utf8(writing.entry(feed.entries().get(i)));
            int more = whole.length - fitting.get(i).length;
            if (whole.length <= room && more > rest) {
                return fitting;
            }
            if (more <= rest) {
                fitting.set(i, whole);
                rest -= more;
            }
        }
        return fitting;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
