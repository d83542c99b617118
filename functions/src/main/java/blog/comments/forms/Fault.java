package blog.comments.forms;

/// What may be wrong with what a form sends: the member, and a sentence about it.
public enum Fault {
    FOREIGN("form", "is none that this post's form was given"),
    OLD("form", "is older than 24 hours"),
    YOUNG("form", "is used sooner than 3 seconds after it was given"),
    USED("form", "was used for another comment"),
    UNPROVED("proof", "must be there with the form's token"),
    WRONG("proof", "is no solution of this token's puzzle");

    private final String field;
    private final String detail;

    Fault(String field, String detail) {
        this.field = field;
        this.detail = detail;
    }

    public String field() {
        return field;
    }

    public String detail() {
        return detail;
    }
}
