package blog.cli.comments.sources;

import blog.cli.terminal.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Files of comments, told apart by what is in them.
public final class Sources {
    private static final int HEAD_BYTES = 4096;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]{1,40})[\"']");

    private Sources() {}

    /// Refuses a file that is none of those that are known.
    public static Source open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused("there is no file " + file);
        }
        String head = head(file);
        if (head.startsWith("{")) {
            return new JsonLines(file);
        }
        Charset charset = charset(file, head);
        if (head.startsWith("<")) {
            try (var xml = new XmlFile(XmlSource.characters(file, charset))) {
                String root = xml.child() ? xml.name() : "";
                if (root.equals("rss")) {
                    return new XmlSource(file, charset, new WordPress());
                }
                if (root.equals("disqus")) {
                    return new XmlSource(file, charset, new Disqus());
                }
            } catch (Malformed e) {
                throw new Refused(file + ":" + e.line() + ": " + e.getMessage() + "; nothing was sent");
            }
        }
        throw new Refused(
                file + " is no export of WordPress (WXR) or of Disqus (XML), and no JSON lines of this program");
    }

    /// What it begins with, without a mark of its byte order and blanks.
    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(HEAD_BYTES);
            boolean isWide = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0 || (bytes[0] & 0xfe) == 0xfe);
            if (isWide) {
                throw new Refused(file + " is in UTF-16; it must be in UTF-8");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1)
                    .replaceFirst("\\A\u00ef\u00bb\u00bf", "")
                    .stripLeading();
        }
    }

    private static Charset charset(Path file, String head) {
        Matcher encoding = ENCODING.matcher(head);
        if (!encoding.lookingAt()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(encoding.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            throw new Refused(file + " is in " + encoding.group(1) + ", which nobody knows here");
        }
    }
}
