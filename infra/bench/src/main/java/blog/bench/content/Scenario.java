package blog.bench.content;

/// A request to one of the blog's functions, and the status that it has to be answered with.
public record Scenario(String name, String handler, String event, int status) {
    public static final String READER = "blog.lambda.ReaderFunction";
    public static final String COMMENTER = "blog.lambda.CommenterFunction";
    public static final String AUTHOR = "blog.lambda.AuthorFunction";
}
