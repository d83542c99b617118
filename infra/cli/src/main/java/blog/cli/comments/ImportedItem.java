package blog.cli.comments;

import blog.cli.comments.sources.ForeignComment;
import blog.cli.comments.sources.ForeignComment.Fate;
import blog.comments.writing.Fields;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A comment as the API takes it. What the API would refuse without need is left out, and told.
record ImportedItem(ForeignComment comment, Findings findings) {
    private static final int LONGEST_NAME = 80;
    /// What is in the field of a link when nobody has filled it in.
    private static final Set<String> NO_LINKS = Set.of("", "http://", "https://");

    ObjectNode json(String post, String id, @Nullable String parent) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("post", post).put("id", id);
        if (parent != null) {
            json.put("parent", parent);
        }
        json.put("status", comment.fate().word()).put("created", String.valueOf(comment.created()));
        if (comment.fate() != Fate.DELETED) {
            ObjectNode author = json.putObject("author").put("name", name());
            String link = comment.writer().url().strip();
            if (Fields.isPlainAddress(link)) {
                author.put("url", link);
            } else if (!NO_LINKS.contains(link)) {
                findings.remark(comment.line(), "the link of its author is no web address and was left out");
            }
            if (Fields.isEmail(comment.writer().email())) {
                json.put("email", comment.writer().email().strip());
            }
            json.put("markdown", comment.text().markdown());
            comment.more().forEach(json::put);
        }
        return json;
    }

    private String name() {
        String name = comment.writer().name().replaceAll("[\\p{Cc}\\s]+", " ").strip();
        if (name.isEmpty()) {
            return "Anonymous";
        }
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
            return name;
        }
        findings.remark(
                comment.line(), "the name of its author is longer than " + LONGEST_NAME + " characters; it was cut");
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
    }
}
