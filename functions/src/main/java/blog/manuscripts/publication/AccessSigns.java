package blog.manuscripts.publication;

import blog.manuscripts.fields.Entry;
import blog.manuscripts.matter.PublicationWords;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.publication.Signs.Sign;

/// What a front matter says about who may see the post.
record AccessSigns(Signs signs) {

    void visibility(Entry entry) {
        open(entry, "write public");
    }

    /// Whether it is open to everybody, as `remedy` would have it said.
    void open(Entry entry, String remedy) {
        String word = Signs.word(entry.value());
        if (PublicationWords.KEPT_BACK.contains(word)) {
            signs.keep(
                    Sign.DRAFT,
                    entry.value().line(),
                    Signs.said(entry) + " keeps the post a draft; to publish it, take it out.");
        } else if (!PublicationWords.PUBLIC.contains(word)) {
            signs.unclear(entry, remedy);
        }
    }

    void hidden(Entry entry) {
        String word = Signs.word(entry.value());
        if (PublicationWords.YES.contains(word)) {
            signs.keep(
                    Sign.DRAFT,
                    entry.value().line(),
                    Signs.said(entry) + " keeps the post a draft; to publish it, take it out.");
        } else if (!PublicationWords.NO.contains(word)) {
            signs.unclear(entry, "write true or false");
        }
    }

    /// The password itself is for nobody's eyes.
    void password(Entry entry) {
        boolean none = entry.value() instanceof Text text
                && text.plain()
                && text.text().equals("false");
        if (!none) {
            signs.keep(
                    Sign.DRAFT,
                    entry.value().line(),
                    "A post with a password stays a draft, as everybody could read it here; to publish it, take out \""
                            + entry.key() + "\".");
        }
    }
}
