package blog.comments;

import blog.http.Problem;
import blog.http.Request;
import blog.http.Response;
import blog.names.Slug;
import blog.posts.gate.Gate;
import blog.posts.gate.GateTable;
import java.util.Objects;
import java.util.Optional;

/// The answer at an address that a post has moved from: that of the new one's readers.
public final class MovedPost {
    private MovedPost() {}

    /// The way to the post's comments, if readers may know of it.
    public static Response answer(Request request, GateTable gates, Gate moved) {
        Slug to = Objects.requireNonNull(moved.movedTo());
        Optional<Gate> there = gates.find(to).filter(gate -> gate.postId().equals(moved.postId()));
        if (there.isPresent() && there.get().state() == Gate.State.GONE) {
            return Problem.gone().toResponse();
        }
        return there.isPresent() && there.get().isReadable()
                ? Response.permanentRedirect(request.elsewhere(1, to.value()))
                : Problem.notFound().toResponse();
    }
}
