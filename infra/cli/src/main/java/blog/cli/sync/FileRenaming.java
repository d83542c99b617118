package blog.cli.sync;

import blog.cli.sync.BlogPosts.Post;
import blog.cli.sync.Journal.Entry;
import blog.manuscripts.paths.FilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Gives the files of posts that were renamed on the blog the names that they have there, where a name alone decides
/// that and no other file has it.
record FileRenaming(Slugs slugs, Journal journal, boolean dryRun) {
    Plan.Step after(Plan.RenamedThere step) {
        Post post = step.post();
        Sheet old = step.sheet();
        Sheet renamed = renamed(old, post.slug());
        Path target = old.file().file().resolveSibling(renamed.file().file().getFileName());
        if (!slugs.of(renamed).equals(post.slug()) || Files.exists(target)) {
            return step;
        }
        if (!dryRun) {
            try {
                Files.move(old.file().file(), target);
            } catch (IOException _) {
                return step;
            }
        }
        remember(slugs.of(old), post, old);
        return new Plan.Bring(
                post.slug(),
                dryRun
                        ? new Sheet(
                                new PostFile(old.file().file(), renamed.file().relative()),
                                old.outline(),
                                old.hash(),
                                null)
                        : renamed);
    }

    /// The same where its name says nothing about its slug, as that of an `index` file.
    private static Sheet renamed(Sheet old, String slug) {
        String relative = old.file().relative();
        String folder = relative.substring(0, relative.lastIndexOf('/') + 1);
        String name = relative.substring(folder.length());
        var path = new FilePath(relative);
        String date = path.date() == null ? "" : path.date() + "-";
        String title = path.titleWithoutLang();
        if (!name.startsWith(date + title + ".")) {
            return old;
        }
        String ending = name.substring(date.length() + title.length());
        String suffix = "-" + ending.substring(1, Math.max(1, ending.lastIndexOf('.')));
        boolean isTranslation = suffix.length() > 1 && slug.endsWith(suffix);
        String other = date + (isTranslation ? slug.substring(0, slug.length() - suffix.length()) : slug) + ending;
        var file = new PostFile(old.file().file().resolveSibling(other), folder + other);
        return new Sheet(file, old.outline(), old.hash(), old.unreadable());
    }

    /// What folder and blog had in common, they still have, under another name.
    private void remember(String slug, Post post, Sheet sheet) {
        Entry met = journal.find(slug).orElse(new Entry(sheet.hash(), 0, null));
        journal.parted(slug);
        if (met.hash().equals(post.hash())) {
            journal.met(post.slug(), new Entry(met.hash(), post.version(), post.path()));
        } else if (met.version() > 0) {
            journal.met(post.slug(), met);
        }
    }
}
