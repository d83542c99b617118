package blog.cli.sync;

import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A folder and a blog, each looked at as a whole, before anything is done.
record Meeting(
        RemoteBlog blog,
        Path folder,
        Journal journal,
        Identity identity,
        BlogPosts posts,
        Selection selection,
        Slugs slugs) {
    static Meeting of(RemoteBlog blog, Path folder, Journal journal, boolean all, @Nullable SlugPattern pattern) {
        String name = nameOf(folder);
        if (name.matches("_drafts(?:[_-].*)?")) {
            throw new Refused(
                    folder + " by itself looks as if its posts were to be published; name the folder that it lies in");
        }
        var identity = new Identity(blog);
        BlogPosts posts = BlogPosts.of(blog);
        Known known = Known.of(posts, journal);
        boolean allPosts = PostFile.isForPosts(name);
        Selection selection = Selection.of(FileTree.of(folder), all, sheet -> allPosts || known.has(sheet));
        return new Meeting(
                blog,
                folder,
                journal,
                identity,
                posts,
                selection,
                Slugs.of(pattern, identity::siteLang, selection.posts()));
    }

    private static String nameOf(Path folder) {
        try {
            Path name = folder.toRealPath().getFileName();
            return name == null ? "" : name.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Plan plan(Map<String, Sheet> wanted, Crew crew, boolean delete) throws InterruptedException {
        var orphans = new Orphans(posts, journal, wanted, selection.rest(), slugs);
        return new Planning(blog, posts, journal, orphans).plan(wanted, crew, delete);
    }

    Sync sync(Sync.Rules rules) {
        return new Sync(blog, posts, journal, new Authorship(blog, identity, new GitHistory(folder)), rules);
    }
}
