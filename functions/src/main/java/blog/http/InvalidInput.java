package blog.http;

import blog.http.Problem.Flaw;
import java.util.List;
import java.util.Map;

/// Input that the contract does not allow, with the problem that tells the client so; the router is its only catcher.
public final class InvalidInput extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public InvalidInput(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /// 400: what was sent cannot be read.
    public static InvalidInput badRequest(String field, String detail) {
        return of(400, "The request cannot be read.", new Flaw(field, null, null, detail));
    }

    /// 400: a text that cannot be read, with the place (from 1).
    public static InvalidInput badText(String field, int line, int column, String detail) {
        return of(400, "The request cannot be read.", new Flaw(field, line, column, detail));
    }

    /// 413: more than the limit that `detail` names.
    public static InvalidInput tooLarge(String field, String detail) {
        return of(413, "The request is too large.", new Flaw(field, null, null, detail));
    }

    /// 422: what was sent can be read and is not acceptable.
    public static InvalidInput unacceptable(String field, String detail) {
        return of(422, "The request is not acceptable.", new Flaw(field, null, null, detail));
    }

    public Problem problem() {
        return problem;
    }

    private static InvalidInput of(int status, String summary, Flaw flaw) {
        return new InvalidInput(new Problem(status, summary + " " + sentence(flaw), List.of(flaw), Map.of()));
    }

    private static String sentence(Flaw flaw) {
        String place = flaw.line() == null ? "" : " (line " + flaw.line() + ")";
        return flaw.field() + ": " + flaw.detail() + place + ".";
    }
}
