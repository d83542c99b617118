package blog.cli.sync;

import blog.cli.sync.BlogPosts.Post;
import blog.cli.sync.Journal.Entry;
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
                                old.head(),
                                old.hash(),
                                null)
                        : renamed);
    }

    private static Sheet renamed(Sheet old, String slug) {
        String relative = old.file().relative();
        String name = relative.substring(relative.lastIndexOf('/') + 1);
        FileName parts = FileName.of(old.file());
        String date = parts.date() == null ? "" : parts.date() + "-";
        String ending = name.substring(
                Math.min(name.length(), date.length() + parts.title().length()));
        String bare = parts.suffix() != null && slug.endsWith("-" + parts.suffix())
                ? slug.substring(0, slug.length() - parts.suffix().length() - 1)
                : slug;
        String other = date + bare + ending;
        PostFile file = new PostFile(
                old.file().file().resolveSibling(other), relative.substring(0, relative.lastIndexOf('/') + 1) + other);
        return new Sheet(file, old.head(), old.hash(), old.unreadable());
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
