package blog.aws;

/// What is said where something is not there that tests need: one line, and in CI, where everything has to be tried, an
/// error.
public final class Skipped {
    private Skipped() {}

    public static void say(String sentence) {
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(sentence + " In CI that is a failure.");
        }
        System.out.println("SKIPPED: " + sentence);
    }
}
