package blog.markdown;

import blog.markdown.html.Heading;
import blog.markdown.html.Removal;
import java.util.List;

/// A rendered text: sanitised HTML, the heading that was left out of it to be the post's title (empty for none), its
/// table of contents, its plain text with whitespace collapsed, the part of that which stands for the whole, the number
/// of its words, what the sanitiser took out, and the lines of Markdown that a `|` made tables of one row.
public record Rendered(
        String html,
        String title,
        List<Heading> toc,
        String text,
        String excerpt,
        int words,
        List<Removal> removed,
        List<String> rowTables) {
    public Rendered {
        toc = List.copyOf(toc);
        removed = List.copyOf(removed);
        rowTables = List.copyOf(rowTables);
    }
}
