package blog.posts.access;

import blog.http.InvalidInput;
import blog.http.PathSegments;
import blog.http.Problem;
import blog.http.Request;
import blog.posts.Revision;
import blog.posts.Slot;
import blog.posts.StoredPost;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A manuscript as it arrives: its bytes, and where it lay in the author's folder when the client says so in
/// `Content-Disposition: attachment; filename*=UTF-8''…` (RFC 6266).
public record Upload(byte[] source, @Nullable String path) {
    /// `curl -T` names no type at all.
    private static final Set<String> TYPES = Set.of("", "text/markdown", "application/octet-stream");

    private static final Pattern EXTENDED =
            Pattern.compile("(?i);\\s*filename\\*\\s*=\\s*UTF-8'[^']*'([^;\\s\"]+)\\s*(?:;|$)");
    private static final Pattern PLAIN =
            Pattern.compile("(?i);\\s*filename\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)++)\"|([^\\s\";']+))\\s*(?:;|$)");
    private static final Pattern NAMED = Pattern.compile("(?i)filename|^[^;=]*[./]");
    private static final String HEADER = "Content-Disposition";
    private static final int LONGEST_PATH = 1024;

    public static Upload of(Request request) {
        if (!TYPES.contains(request.mediaType().orElse(""))) {
            throw new InvalidInput(
                    Problem.of(415, "A post is sent as text/markdown.").with("Accept-Put", "text/markdown"));
        }
        return new Upload(
                request.body(),
                request.header("content-disposition").map(Upload::path).orElse(null));
    }

    /// A manuscript that comes with others in one request.
    public static Upload of(byte[] source, @Nullable String path) {
        return new Upload(source, path == null ? null : checked("path", path));
    }

    /// The same text under the path that the post at the slot has, when nobody says where the file lies now.
    public Upload at(Slot slot) {
        return path == null && slot instanceof Slot.Occupied(StoredPost post)
                ? new Upload(source, post.rendering().path())
                : this;
    }

    /// Whether the post has just this text under just this path.
    public boolean isOf(StoredPost post) {
        return post.rendering().sourceHash().equals(hash())
                && Objects.equals(post.rendering().path(), path);
    }

    public Revision.Text text() {
        return new Revision.Text(source, path);
    }

    public String hash() {
        return text().hash();
    }

    /// The header that brought this path, and takes it back.
    public static String disposition(String path) {
        return "attachment; filename*=UTF-8''" + PathSegments.encode(path);
    }

    /// Null where the header names no file. One that names it in a way that cannot be read is refused: the path is part
    /// of what the file says, and must not get lost.
    private static @Nullable String path(String disposition) {
        Matcher extended = EXTENDED.matcher(disposition);
        Matcher plain = PLAIN.matcher(disposition);
        if (extended.find()) {
            return checked(HEADER, decode(extended.group(1)));
        }
        if (plain.find()) {
            String quoted = plain.group(1);
            return checked(HEADER, quoted == null ? plain.group(2) : quoted.replaceAll("\\\\(.)", "$1"));
        }
        if (NAMED.matcher(disposition).find()) {
            throw refused(HEADER);
        }
        return null;
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused(HEADER);
        }
    }

    private static String checked(String field, String path) {
        boolean odd = path.startsWith("/")
                || path.length() > LONGEST_PATH
                || List.of(path.split("/")).contains("..")
                || path.chars().anyMatch(c -> c < 0x20 || c == '\\' || c == 0xfffd);
        if (odd) {
            throw refused(field);
        }
        return path;
    }

    private static InvalidInput refused(String field) {
        return InvalidInput.badRequest(field, "must name a relative path of at most 1024 characters");
    }
}
