package blog.feeds.formats;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Objects;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Atom's own grammar, asked by jing.
public final class AtomGrammar {
    private AtomGrammar() {}

    /// What is wrong with a feed; empty when nothing is.
    public static String flaws(byte[] atom) {
        var flaws = new StringWriter();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new Flaws(flaws));
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        try {
            var grammar = new InputSource(Objects.requireNonNull(AtomGrammar.class.getResource("/blog/atom.rnc"))
                    .toString());
            if (!driver.loadSchema(grammar)) {
                flaws.append("the grammar itself");
            }
            driver.validate(new InputSource(new ByteArrayInputStream(atom)));
        } catch (SAXException | IOException e) {
            flaws.append(e.toString());
        }
        return flaws.toString();
    }

    private record Flaws(StringWriter into) implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {
            add(e);
        }

        @Override
        public void error(SAXParseException e) {
            add(e);
        }

        @Override
        public void fatalError(SAXParseException e) {
            add(e);
        }

        private void add(SAXParseException e) {
            into.append("line " + e.getLineNumber() + ": " + e.getMessage() + "\n");
        }
    }
}
