package blog.cli.comments.sources;

import blog.codec.Sha256;
import blog.codec.Ulid;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// A file of XML. Its ids are numbers of another system: ours are made of them and of the time.
final class XmlSource implements Source {
    private final Path file;
    private final Charset charset;
    private final Format format;

    /// What the XML means.
    interface Format {
        /// Reads what the root element holds, which is open.
        void read(XmlFile xml, Listener listener) throws IOException;

        String name();
    }

    XmlSource(Path file, Charset charset, Format format) {
        this.file = file;
        this.charset = charset;
        this.format = format;
    }

    /// Bytes that are no character of the charset become the sign for that, and not an error.
    static Reader characters(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16);
    }

    @Override
    public void read(Listener listener) throws IOException {
        try (var xml = new XmlFile(characters(file, charset))) {
            if (xml.child()) {
                format.read(xml, listener);
                xml.child();
            }
        }
    }

    @Override
    public String name() {
        return format.name();
    }

    @Override
    public String id(String foreign, Instant created) {
        return Ulid.of(created, Sha256.of((format.name() + " " + foreign).getBytes(StandardCharsets.UTF_8)));
    }
}
