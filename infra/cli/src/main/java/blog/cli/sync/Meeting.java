package blog.cli.sync;

import blog.cli.remote.RemoteBlog;
import blog.cli.terminal.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        List<String> names = namesOf(folder);
        if (names.stream().anyMatch(name -> name.matches("_drafts(?:[_-].*)?"))) {
            throw new Refused(
                    folder + " by itself looks as if its posts were to be published; name the folder that it lies in");
        }
        var identity = new Identity(blog);
        BlogPosts posts = BlogPosts.of(blog);
        Known known = Known.of(posts, journal);
        boolean allPosts = names.stream().anyMatch(PostFile::isForPosts);
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

    /// The folder's own name and those of all that it lies in.
    private static List<String> namesOf(Path folder) {
        try {
            var names = new ArrayList<String>();
            folder.toRealPath().forEach(name -> names.add(name.toString()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Plan plan(Map<String, Sheet> wanted, Crew crew, boolean delete) throws InterruptedException {
        var orphans = new Orphans(posts, journal, authorship(), wanted, selection.rest(), slugs);
        return new Planning(blog, posts, journal, orphans).plan(wanted, crew, delete);
    }

    Sync sync(Sync.Rules rules) {
        return new Sync(blog, posts, journal, authorship(), rules);
    }

    private Authorship authorship() {
        return new Authorship(blog, identity, new GitHistory(folder));
    }
}
