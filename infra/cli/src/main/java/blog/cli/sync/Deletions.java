package blog.cli.sync;

import blog.cli.terminal.Refused;
import java.util.Objects;

/// Keeps a wrong folder, or one that was not mounted, from emptying a blog.
record Deletions(Plan plan, Meeting meeting) {
    /// Refuses when too many posts would go and nobody has said that this is meant; `ask` when there is somebody to
    /// ask.
    void requireMeant(boolean force, boolean ask) {
        int deleted = plan.deletions().size();
        int all = meeting.posts().all().size();
        if (deleted == 0 || force) {
            return;
        }
        String many = "--delete would delete " + deleted + " of the blog's " + all + " posts";
        if (!meeting.selection().unreadable().isEmpty()) {
            throw new Refused(
                    many + ", and some folders cannot be read; their posts may be among them (--force deletes them)");
        }
        if (meeting.selection().posts().isEmpty()) {
            throw new Refused("there is no post in " + meeting.folder() + ", and " + many + " (--force does it)");
        }
        if (2L * deleted > all && !(ask && isMeant(many))) {
            throw new Refused(many + " (--force does it)");
        }
    }

    private static boolean isMeant(String many) {
        String answer = Objects.requireNonNull(System.console()).readLine("%s. Is that meant? [y/N] ", many);
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
