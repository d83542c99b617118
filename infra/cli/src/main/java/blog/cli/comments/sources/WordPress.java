package blog.cli.comments.sources;

import blog.cli.comments.sources.ForeignComment.Fate;
import blog.cli.comments.sources.ForeignComment.Form;
import blog.cli.comments.sources.ForeignComment.Text;
import blog.cli.comments.sources.ForeignComment.Writer;
import blog.codec.Rfc3339;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Encoding;

/// WordPress eXtended RSS: the posts of a blog as items of a feed, each with its comments.
final class WordPress implements XmlSource.Format {
    private int items;

    @Override
    public String name() {
        return "WordPress";
    }

    @Override
    public void read(XmlFile xml, Source.Listener listener) throws IOException {
        items = 0;
        while (xml.child()) {
            if (xml.name().equals("channel")) {
                channel(xml, listener);
            } else {
                xml.skip();
            }
        }
    }

    private void channel(XmlFile xml, Source.Listener listener) throws IOException {
        while (xml.child()) {
            if (xml.name().equals("item")) {
                item(xml, listener);
            } else {
                xml.skip();
            }
        }
    }

    /// Comments know their post by its place in the file.
    private void item(XmlFile xml, Source.Listener listener) throws IOException {
        String key = Integer.toString(++items);
        String link = "";
        String slug = "";
        String id = "";
        while (xml.child()) {
            switch (xml.name()) {
                case "link" -> link = xml.text().strip();
                case "post_name" -> slug = xml.text().strip();
                case "post_id" -> id = xml.text().strip();
                case "comment" -> listener.comment(comment(xml, key));
                default -> xml.skip();
            }
        }
        listener.post(new ForeignPost(key, slug, link, id));
    }

    private static ForeignComment comment(XmlFile xml, String post) throws IOException {
        int line = xml.line();
        var members = new HashMap<String, String>();
        while (xml.child()) {
            // Times it has are enough: not the address, and nothing that plugins wrote.
            if (xml.name().equals("comment_author_IP") || xml.name().equals("commentmeta")) {
                xml.skip();
            } else {
                members.put(xml.name(), xml.text());
            }
        }
        String parent = member(members, "comment_parent");
        return new ForeignComment(
                line,
                member(members, "comment_id"),
                parent.equals("0") ? "" : parent,
                post,
                fate(member(members, "comment_type"), member(members, "comment_approved")),
                new Writer(
                        unescaped(members, "comment_author"),
                        unescaped(members, "comment_author_url"),
                        member(members, "comment_author_email")),
                new Text(Form.HTML_IN_LINES, members.getOrDefault("comment_content", "")),
                created(members),
                Map.of());
    }

    private static Fate fate(String type, String approved) {
        return switch (type) {
            case "", "comment" ->
                switch (approved) {
                    case "1", "approve", "approved" -> Fate.VISIBLE;
                    case "0", "hold", "" -> Fate.HELD;
                    case "spam" -> Fate.SPAM;
                    default -> Fate.TRASH;
                };
            case "pingback", "trackback" -> Fate.PINGBACK;
            default -> Fate.NOT_A_COMMENT;
        };
    }

    /// Where WordPress does not know it in UTC, it is its clock's time.
    private static @Nullable Instant created(Map<String, String> members) {
        Instant universal = moment(member(members, "comment_date_gmt"));
        return universal == null ? moment(member(members, "comment_date")) : universal;
    }

    private static @Nullable Instant moment(String text) {
        return Rfc3339.parse(text.replace(' ', 'T') + "Z").orElse(null);
    }

    /// WordPress keeps names and links as HTML, too: of `&` it makes `&amp;` or `&#038;`.
    private static String unescaped(Map<String, String> members, String name) {
        return Encoding.decodeHtml(member(members, name), false).strip();
    }

    private static String member(Map<String, String> members, String name) {
        return members.getOrDefault(name, "").strip();
    }
}
