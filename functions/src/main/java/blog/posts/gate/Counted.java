package blog.posts.gate;

/// What a gate counts: its visible comments, and readers' reactions, each kind for itself.
public record Counted(String attribute) {
    public static final Counted COMMENTS = new Counted(GateItem.COUNT);

    static final String REACTIONS = "reactions-";

    /// `kind` is the reaction's word.
    public static Counted reactions(String kind) {
        return new Counted(REACTIONS + kind);
    }
}
