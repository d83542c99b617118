package blog.cli.comments;

import blog.cli.comments.sources.ForeignPost;
import blog.cli.remote.Answer;
import blog.cli.remote.Call;
import blog.cli.remote.RemoteBlog;
import blog.names.Slug;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds the post that a file means: by what somebody has written down, else by its slug there, else by the last
/// part of its link. A post that was renamed since is found under its old name, too.
final class PostFinding {
    private final RemoteBlog blog;
    private final Set<String> slugs;
    private final PostMap map;

    /// `slugs` are those of all posts.
    PostFinding(RemoteBlog blog, Set<String> slugs, PostMap map) {
        this.blog = blog;
        this.slugs = slugs;
        this.map = map;
    }

    /// The post's slug; empty when the blog has no such post.
    Optional<String> find(ForeignPost post) {
        String path = post.link().replaceFirst("[?#].*", "");
        Optional<String> written = Stream.of(
                        post.link(),
                        path,
                        path.replaceFirst("(?i)^https?://[^/]*", ""),
                        post.identifier(),
                        decoded(post.slug()),
                        lastSegment(path))
                .flatMap(name -> Optional.ofNullable(map.slugs().get(name)).stream())
                .findFirst();
        return written.isPresent()
                ? written.flatMap(this::known)
                : Stream.of(decoded(post.slug()), lastSegment(path))
                        .filter(Slug::isValid)
                        .flatMap(slug -> known(slug).stream())
                        .findFirst();
    }

    /// Whether by now or by an earlier name.
    private Optional<String> known(String slug) {
        if (slugs.contains(slug)) {
            return Optional.of(slug);
        }
        if (slugs.isEmpty() || !Slug.isValid(slug)) {
            return Optional.empty();
        }
        Answer answer = blog.send(Call.get(Call.manuscript(slug), "application/json"));
        return answer.status() == 308
                ? answer.header("Location")
                        .map(location -> decoded(location.substring(location.lastIndexOf('/') + 1)))
                        .filter(slugs::contains)
                : Optional.empty();
    }

    /// Of `/2019/05/name.html` or `/name/index.html` it is `name`.
    private static String lastSegment(String path) {
        String place = path.replaceFirst("(?i)^https?://[^/]*", "").replaceFirst("(?i)/(index\\.\\w{1,5})?$", "");
        return decoded(place.substring(place.lastIndexOf('/') + 1).replaceFirst("(?i)\\.(html?|php|aspx?)$", ""));
    }

    private static String decoded(String segment) {
        try {
            String text = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        } catch (IllegalArgumentException _) {
            return segment;
        }
    }
}
