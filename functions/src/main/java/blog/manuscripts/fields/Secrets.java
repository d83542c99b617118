package blog.manuscripts.fields;

import blog.manuscripts.matter.Keys;
import blog.manuscripts.matter.Value;
import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.matter.Value.Sequence;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Leaves out of a front matter what is not for readers, at any depth: what is named like a secret, and the mail
/// addresses that WordPress exports with authors and comments.
final class Secrets {
    private static final Pattern SECRET =
            Pattern.compile(".*(?:password|passwd|passwort|passphrase|secret|token|credential"
                    + "|(?:api|access|private|ssh)key).*|pwd|pass|auth");
    private static final Pattern ADDRESS =
            Pattern.compile(".*email.*|e?mails?|.*authormail|commentmail|replyto|.*authorip");

    private final Warnings warnings;

    Secrets(Warnings warnings) {
        this.warnings = warnings;
    }

    Map<String, Object> without(Map<String, Value> values) {
        var shown = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> {
            String bare = Keys.bare(key);
            if (SECRET.matcher(bare).matches()) {
                warnings.add(
                        value.line(),
                        "\"" + key + "\" is named like a secret and is not shown; remove it from the file.");
            } else if (!ADDRESS.matcher(bare).matches()) {
                shown.put(key, shown(value));
            }
        });
        return shown;
    }

    private Object shown(Value value) {
        return switch (value) {
            case Text text -> text.toJson();
            case Sequence sequence ->
                List.copyOf(sequence.values().stream().map(this::shown).toList());
            case Mapping mapping -> without(mapping.values());
        };
    }
}
