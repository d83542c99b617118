package blog.tags;

import blog.http.InvalidInput;
import blog.http.Lettering;
import blog.http.body.JsonBody;
import blog.names.Tag;
import blog.names.Vocabulary.Term;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What somebody wants to be told of a tag; what cannot be is 422, by the member that is wrong.
record NewTerm(@Nullable String name, @Nullable String description, List<String> aliases) {
    private static final Set<String> MEMBERS = Set.of("name", "description", "aliases");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 2000;
    private static final int MOST_ALIASES = 50;

    static NewTerm of(JsonNode body, Tag tag) {
        if (tag.slug().isEmpty()) {
            throw InvalidInput.badRequest("tag", "must have a letter or a digit");
        }
        JsonBody.requireMembers(body, MEMBERS, "");
        String name = Lettering.name("name", JsonBody.text(body, "name", ""), LONGEST_NAME);
        if (name != null && Tag.slug(name).isEmpty()) {
            throw InvalidInput.unacceptable("name", "must have a letter or a digit");
        }
        return new NewTerm(
                name, Lettering.shown(JsonBody.text(body, "description", LONGEST_DESCRIPTION)), aliases(body, tag));
    }

    /// Without a name the tag keeps the one it has.
    Term after(@Nullable Term before, Tag tag) {
        String kept = before == null ? tag.name() : before.name();
        return new Term(name == null ? kept : Tag.of(name).name(), description, aliases, 0);
    }

    private static List<String> aliases(JsonNode body, Tag tag) {
        JsonNode node = body.path("aliases");
        if ((!node.isArray() && !node.isNull() && !node.isMissingNode()) || node.size() > MOST_ALIASES) {
            throw InvalidInput.unacceptable("aliases", "must be a list of at most " + MOST_ALIASES + " tags");
        }
        var slugs = new TreeSet<String>();
        for (JsonNode alias : node) {
            String slug =
                    alias.isTextual() && alias.textValue().length() <= LONGEST_NAME ? Tag.slug(alias.textValue()) : "";
            if (slug.isEmpty() || slug.equals(tag.slug())) {
                throw InvalidInput.unacceptable(
                        "aliases", "must be other tags, of at most " + LONGEST_NAME + " characters");
            }
            slugs.add(slug);
        }
        return List.copyOf(slugs);
    }
}
