package blog.cli.comments.sources;

import blog.cli.comments.sources.ForeignComment.Fate;
import blog.cli.comments.sources.ForeignComment.Form;
import blog.cli.comments.sources.ForeignComment.Text;
import blog.cli.comments.sources.ForeignComment.Writer;
import blog.codec.Rfc3339;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An export of Disqus: threads, each of which is about one of our posts, and posts, which are the comments.
final class Disqus implements XmlSource.Format {
    private static final Map<String, String> NONE = Map.of();

    @Override
    public String name() {
        return "Disqus";
    }

    @Override
    public void read(XmlFile xml, Source.Listener listener) throws IOException {
        while (xml.child()) {
            switch (xml.name()) {
                case "thread" -> thread(xml, listener);
                case "post" -> listener.comment(post(xml));
                default -> xml.skip();
            }
        }
    }

    private static void thread(XmlFile xml, Source.Listener listener) throws IOException {
        String key = id(xml);
        Map<String, String> members = members(xml);
        listener.post(new ForeignPost(key, "", member(members, "link"), member(members, "id")));
    }

    private static ForeignComment post(XmlFile xml) throws IOException {
        int line = xml.line();
        String id = id(xml);
        Map<String, String> members = members(xml);
        return new ForeignComment(
                line,
                id,
                member(members, "parent#"),
                member(members, "thread#"),
                fate(members),
                new Writer(member(members, "author/name"), "", member(members, "author/email")),
                new Text(Form.HTML, members.getOrDefault("message", "")),
                Rfc3339.parse(member(members, "createdAt")).orElse(null),
                NONE);
    }

    private static Fate fate(Map<String, String> members) {
        if (member(members, "isSpam").equals("true")) {
            return Fate.SPAM;
        }
        if (member(members, "isDeleted").equals("true")) {
            return Fate.TRASH;
        }
        return member(members, "isApproved").equals("false") ? Fate.HELD : Fate.VISIBLE;
    }

    /// The texts in the element that is open, of its author with `author/` before the name; and with `#` behind
    /// it, to which other one an element leads.
    private static Map<String, String> members(XmlFile xml) throws IOException {
        var members = new HashMap<String, String>();
        while (xml.child()) {
            String name = xml.name();
            @Nullable String other = xml.attribute("id");
            if (other != null) {
                members.put(name + "#", other);
            }
            switch (name) {
                case "author" -> author(xml, members);
                case "id", "link", "message", "createdAt", "isDeleted", "isSpam", "isApproved" ->
                    members.put(name, xml.text());
                default -> xml.skip();
            }
        }
        return members;
    }

    private static void author(XmlFile xml, Map<String, String> members) throws IOException {
        while (xml.child()) {
            if (xml.name().equals("name") || xml.name().equals("email")) {
                members.put("author/" + xml.name(), xml.text());
            } else {
                xml.skip();
            }
        }
    }

    private static String id(XmlFile xml) {
        @Nullable String id = xml.attribute("id");
        return id == null ? "" : id;
    }

    private static String member(Map<String, String> members, String name) {
        return members.getOrDefault(name, "").strip();
    }
}
