package blog.markdown;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// kramdown itself, in one Ruby process for any number of texts.
final class KramdownReference implements AutoCloseable {
    private final Process ruby;
    private final OutputStream texts;
    private final DataInputStream pages;

    KramdownReference() {
        try {
            var script = Path.of(
                    KramdownReference.class.getResource("/kramdown/render.rb").toURI());
            ruby = new ProcessBuilder("ruby", "-W0", script.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("needs Ruby with kramdown and kramdown-parser-gfm", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        texts = ruby.getOutputStream();
        pages = new DataInputStream(ruby.getInputStream());
    }

    /// The page kramdown makes of a text; empty when it fails.
    Optional<String> html(String markdown) {
        try {
            byte[] text = markdown.getBytes(StandardCharsets.UTF_8);
            texts.write((text.length + "\n").getBytes(StandardCharsets.US_ASCII));
            texts.write(text);
            texts.flush();
            int size = size(pages);
            return size < 0
                    ? Optional.empty()
                    : Optional.of(new String(pages.readNBytes(size), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("kramdown ended", e);
        }
    }

    private static int size(InputStream pages) throws IOException {
        var digits = new StringBuilder();
        for (int c = pages.read(); c != '\n'; c = pages.read()) {
            if (c < 0) {
                throw new IOException("no answer");
            }
            digits.append((char) c);
        }
        return Integer.parseInt(digits.toString());
    }

    @Override
    public void close() {
        ruby.destroy();
    }
}
