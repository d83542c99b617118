package blog.feeds.formats;

/// A document of XML in the making, or a part of one. What it may not hold is dropped; everything else is escaped.
public final class Xml {
    private final StringBuilder out = new StringBuilder(1024);

    /// With the declaration that a whole document begins with.
    public Xml declared() {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    /// `attributes` are pairs of name and value.
    public Xml open(String name, String... attributes) {
        return tag(name, ">\n", attributes);
    }

    public Xml close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    public Xml empty(String name, String... attributes) {
        return tag(name, "/>\n", attributes);
    }

    /// An element with nothing but a text.
    public Xml text(String name, String text, String... attributes) {
        tag(name, ">", attributes);
        escape(Characters.allowed(text));
        return close(name);
    }

    private Xml tag(String name, String end, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(Characters.allowed(attributes[i + 1]));
            out.append('"');
        }
        out.append(end);
        return this;
    }

    /// The text as it may stand in an element or in an attribute; nothing is dropped.
    public static String escaped(String text) {
        var xml = new Xml();
        xml.escape(text);
        return xml.toString();
    }

    /// Line ends would come out as others, and in attributes as spaces.
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
