package blog.comments.forms;

/// What a browser would look for.
public final class Solution {
    private Solution() {}

    public static long of(Form form) {
        return of(form.token(), form.bits());
    }

    public static long of(String token, int bits) {
        long n = 0;
        while (!Puzzle.isSolved(token, n, bits)) {
            n++;
        }
        return n;
    }
}
