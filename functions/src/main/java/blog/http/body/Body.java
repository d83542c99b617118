package blog.http.body;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Request;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a request's body is written, whatever it says: plainly and in UTF-8. What is sent in another way is refused
/// before anybody reads it as something that it is not.
public final class Body {
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

    private Body() {}

    /// 415 for a body in a content coding (RFC 9110 §15.5.16) or in another encoding than UTF-8.
    public static void requireReadable(Request request) {
        if (request.body().length == 0) {
            return;
        }
        String coding = request.header("content-encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        if (!coding.isEmpty() && !coding.equals("identity")) {
            throw new InvalidInput(Problem.of(415, "A body is sent as it is, without a Content-Encoding.")
                    .with("Accept-Encoding", "identity"));
        }
        charset(request).filter(name -> !isUtf8(name)).ifPresent(name -> {
            throw new InvalidInput(Problem.of(415, "A body is sent in UTF-8, not in " + name + "."));
        });
    }

    private static Optional<String> charset(Request request) {
        Matcher matcher =
                CHARSET.matcher(request.header("content-type").orElse("").toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// US-ASCII is a part of it.
    private static boolean isUtf8(String name) {
        return name.equals("utf-8") || name.equals("utf8") || name.equals("us-ascii");
    }
}
