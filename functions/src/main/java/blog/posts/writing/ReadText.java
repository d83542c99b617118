package blog.posts.writing;

import blog.manuscripts.Manuscript;
import blog.names.Site;
import blog.names.Slug;
import blog.posts.Slot;
import blog.posts.StoredPost;
import blog.posts.access.Upload;
import java.util.Objects;

/// An upload as it was read for where its file lies. A text that was this post's before is `known`: where its date
/// cannot be told any more, the post keeps its own. So it does with its status where the text is the one that it has,
/// or was `accepted` for readers before.
record ReadText(Upload upload, Manuscript manuscript, boolean known, boolean accepted) {

    /// What is known of a text: nothing, that it was a post's, or that it was for readers as one.
    enum Trust {
        NONE,
        STORED,
        PUBLIC
    }

    /// Reads the upload as one for what lies at the slug. A text that this very post has already, under the same path,
    /// was judged when it came first.
    static ReadText read(Upload upload, Slug slug, Slot slot, Trust trust, Site site) {
        Upload here = upload.at(slot);
        boolean stored = slot instanceof Slot.Occupied(StoredPost post) && here.isOf(post);
        boolean known = trust != Trust.NONE || stored;
        Manuscript manuscript = known
                ? Manuscript.reread(here.source(), slug, here.path(), site)
                : Manuscript.read(here.source(), slug, here.path(), site);
        return new ReadText(here, manuscript, known, trust == Trust.PUBLIC);
    }

    /// Whether it is what reading `other` for this slot would give.
    boolean isFor(Upload other, Slot slot) {
        return Objects.equals(upload.path(), other.at(slot).path());
    }

    /// Whether the post has been judged with this text, so that its status stays.
    boolean isJudged(StoredPost post) {
        return upload.isOf(post) || (accepted && manuscript.unclear());
    }
}
