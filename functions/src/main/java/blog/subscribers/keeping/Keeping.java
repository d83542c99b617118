package blog.subscribers.keeping;

import java.time.Duration;

/// One of the things that a keeper keeps.
public interface Keeping {
    /// Under which the keeper notes how far it is kept.
    String name();

    /// Names what decides of the result besides the posts; when it changes, all is kept anew.
    String form();

    /// How long it is left alone after it was begun, even when there is more to keep: a later knock comes back to it.
    Duration pause(UpTo upTo);

    /// Reads what is true now, and stores what follows from it by [KeptItem#over]: so nothing that was made of less
    /// stands over what was made of more. It may be stopped anywhere, and begins anew then.
    void keep(UpTo upTo);
}
