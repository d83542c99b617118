package blog.comments.people;

import blog.http.InvalidInput;
import blog.http.Request;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a browser calls itself by, at random, and sends as `Visitor-Token`: whoever has it is taken for that visitor.
public record Visitor(String token) {
    public static final String HEADER = "Visitor-Token";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{16,128}");

    public Visitor {
        if (!FORM.matcher(token).matches()) {
            throw InvalidInput.badRequest(HEADER, "must be 16 to 128 characters of A-Z, a-z, 0-9, - and _");
        }
    }

    public static Optional<Visitor> of(Request request) {
        return request.header(HEADER).map(Visitor::new);
    }
}
