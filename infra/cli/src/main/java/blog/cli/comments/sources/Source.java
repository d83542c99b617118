package blog.cli.comments.sources;

import java.io.IOException;
import java.time.Instant;

/// A file of comments; it may be read as often as it takes.
public interface Source {
    /// Hears what is in a file, in its order: a post may come behind its comments.
    interface Listener {
        void post(ForeignPost post);

        void comment(ForeignComment comment) throws IOException;
    }

    /// Reads it once, from its start to its end; throws [Malformed] where it cannot go on.
    void read(Listener listener) throws IOException;

    /// What the file is, in words.
    String name();

    /// The id that a comment of this file has in our blog, the same each time.
    String id(String foreign, Instant created);
}
