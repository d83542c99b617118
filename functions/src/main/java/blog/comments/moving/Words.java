package blog.comments.moving;

import blog.comments.Comment;
import blog.comments.writing.Fields;
import com.fasterxml.jackson.databind.JsonNode;

/// Who says what in a comment from elsewhere, by the rules of one that is written here. The HTML is made of the
/// Markdown; nobody's own is taken.
record Words(Comment.Author author, String markdown, String html) {
    static final Words NONE = new Words(new Comment.Author("", null), "", "");

    static Words read(JsonNode json) {
        Comment.Author author = Fields.author(json);
        String markdown = Fields.markdown(json);
        return new Words(author, markdown, Fields.html(markdown));
    }
}
