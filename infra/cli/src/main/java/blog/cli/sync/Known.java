package blog.cli.sync;

import java.util.HashSet;
import java.util.Set;

/// The texts and the places of all that the blog has, or had when this folder last met it.
record Known(Set<String> hashes, Set<String> paths) {
    static Known of(BlogPosts posts, Journal journal) {
        var known = new Known(new HashSet<>(), new HashSet<>());
        posts.all().forEach(post -> {
            known.hashes.add(post.hash());
            if (post.path() != null) {
                known.paths.add(BlogPosts.composed(post.path()));
            }
        });
        journal.all().forEach(met -> {
            known.hashes.add(met.hash());
            if (met.path() != null) {
                known.paths.add(BlogPosts.composed(met.path()));
            }
        });
        return known;
    }

    boolean has(Sheet sheet) {
        return hashes.contains(sheet.hash())
                || paths.contains(BlogPosts.composed(sheet.file().relative()));
    }
}
