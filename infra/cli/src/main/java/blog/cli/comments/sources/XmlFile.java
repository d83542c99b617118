package blog.cli.comments.sources;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// XML read once, from its start to its end: the elements in the one that is open, one after the other. Without a
/// document type and without entities of its own, which no export has.
final class XmlFile implements AutoCloseable {
    /// More of a text is left out; it is one character longer then.
    static final int MOST_TEXT = 1 << 17;

    private static final int DEEPEST = 64;
    private static final XMLInputFactory FACTORY = XMLInputFactory.newDefaultFactory();

    static {
        FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        FACTORY.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        FACTORY.setProperty(XMLInputFactory.IS_COALESCING, false);
        // The parser counts each &amp; against these, and a document type could not be there to abuse them.
        List.of("entityExpansionLimit", "totalEntitySizeLimit", "maxGeneralEntitySizeLimit")
                .forEach(limit -> FACTORY.setProperty("jdk.xml." + limit, 0));
        FACTORY.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("an entity that lies elsewhere");
        });
    }

    private final MarkupReader text;
    private final XMLStreamReader xml;
    private int depth;

    XmlFile(Reader characters) throws Malformed {
        this.text = new MarkupReader(characters);
        try {
            this.xml = FACTORY.createXMLStreamReader(text);
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /// The next element of the one that is open, which is open then; false when there is none, and that one is
    /// closed.
    boolean child() throws IOException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return false;
                }
                default -> {
                    // What stands between elements says nothing.
                }
            }
        }
    }

    /// Its name without a prefix.
    String name() {
        return xml.getLocalName();
    }

    /// Null where it has no such one, of whatever namespace.
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    int line() {
        return xml.getLocation().getLineNumber();
    }

    /// Closes the element that is open; its text, without that of elements in it.
    String text() throws IOException {
        var all = new StringBuilder();
        int outside = depth - 1;
        while (depth > outside) {
            int event = next();
            if (depth == outside + 1
                    && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
                    && all.length() <= MOST_TEXT) {
                int room = MOST_TEXT + 1 - all.length();
                all.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
        }
        return all.toString();
    }

    /// Closes the element that is open.
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    private int next() throws IOException {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD -> throw new Malformed(line(), "a document type, which no export has");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Malformed(line(), "an entity that XML does not know");
                default -> {
                    // Nothing of it is kept here.
                }
            }
            if (depth > DEEPEST) {
                throw new Malformed(line(), "elements are nested deeper than in any export");
            }
            return event;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /// What the reader threw comes wrapped; of what the parser says the last line is for people.
    private Malformed malformed(XMLStreamException e) {
        if (e.getNestedException() instanceof Malformed own) {
            return own;
        }
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
        return new Malformed(
                line, text.isAtEnd() ? "the file ends in the middle" : reason(String.valueOf(e.getMessage())));
    }

    /// The parser has limits of its own, for names above all; it tells them in words for programmers.
    private static String reason(String message) {
        String words = message.replaceFirst("(?s)\\A.*Message: ", "");
        return words.startsWith("JAXP")
                ? "a name or a tag is longer than any export has"
                : "this is no XML: " + words.lines().findFirst().orElse("");
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
