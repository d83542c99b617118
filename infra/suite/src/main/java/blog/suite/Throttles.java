package blog.suite;

import java.util.function.Supplier;

/// Waits where a deployment asks its clients to: 429, and 503 that says for how long.
final class Throttles {
    private static final int MOST_REPEATS = 10;
    private static final long LONGEST_SECONDS = 30;

    private Throttles() {}

    /// The first answer that is no throttle's; after ten of those, the last of them.
    static Answer outwait(Supplier<Answer> send) {
        Answer answer = send.get();
        for (int repeats = 0; isThrottled(answer) && repeats < MOST_REPEATS; repeats++) {
            pause(seconds(answer, 1L << repeats));
            answer = send.get();
        }
        return answer;
    }

    private static boolean isThrottled(Answer answer) {
        return answer.status() == 429
                || (answer.status() == 503 && !answer.header("Retry-After").isEmpty());
    }

    /// What the answer says, where it says a number.
    private static long seconds(Answer answer, long otherwise) {
        String asked = answer.header("Retry-After");
        return Math.min(asked.matches("\\d{1,9}") ? Long.parseLong(asked) : otherwise, LONGEST_SECONDS);
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(1000 * seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
