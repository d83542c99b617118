package blog.cli.comments.sources;

import blog.cli.comments.html.HtmlToMarkdown;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A comment as a file has it. `id` and `parent` are the file's own, the latter empty where it begins a thread;
/// `post` is what the file calls the post; `created` is null where no time can be read; `more` are members that
/// are passed on as they are.
public record ForeignComment(
        int line,
        String id,
        String parent,
        String post,
        Fate fate,
        Writer writer,
        Text text,
        @Nullable Instant created,
        Map<String, String> more) {
    public ForeignComment {
        more = Map.copyOf(more);
    }

    /// Who wrote it, as it stands in the file; empty where nothing does.
    public record Writer(String name, String url, String email) {}

    /// What it says, in one of the ways that files have.
    public record Text(Form form, String source) {
        /// As our Markdown; empty when it shows nothing.
        public String markdown() {
            return switch (form) {
                case MARKDOWN -> source;
                case HTML -> HtmlToMarkdown.of(source, false);
                case HTML_IN_LINES -> HtmlToMarkdown.of(source, true);
            };
        }

        /// Whether the file has more of it than was kept.
        public boolean isCut() {
            return source.length() > XmlFile.MOST_TEXT;
        }
    }

    /// How a file has texts.
    public enum Form {
        MARKDOWN,
        HTML,
        /// As people typed it into WordPress: tags, and lines that end where they end.
        HTML_IN_LINES
    }

    /// What the file says about it, and so what becomes of it.
    public enum Fate {
        VISIBLE("visible"),
        HELD("held"),
        /// It stays in its thread, without a name and a text.
        DELETED("deleted"),
        SPAM("spam"),
        TRASH("in the trash, or deleted"),
        PINGBACK("pingbacks or trackbacks, which no person wrote"),
        NOT_A_COMMENT("of a kind that is no comment");

        private final String word;

        Fate(String word) {
            this.word = word;
        }

        /// Whether it is to be brought over.
        public boolean isTaken() {
            return this == VISIBLE || this == HELD || this == DELETED;
        }

        /// A status of our own, or why it is left out.
        public String word() {
            return word;
        }
    }
}
