package blog.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the blog calls its tags, whatever posts call them: terms by the slugs of their tags. An alias is no tag of its
/// own any more, and is one of a single term.
public record Vocabulary(long version, Map<String, Term> terms) {
    public static final Vocabulary EMPTY = new Vocabulary(0, Map.of());

    /// A tag's name and what is told of it; `aliases` are slugs; `version` counts its changes.
    public record Term(String name, @Nullable String description, List<String> aliases, long version) {
        public Term {
            aliases = List.copyOf(aliases);
        }

        public Term withVersion(long other) {
            return new Term(name, description, aliases, other);
        }
    }

    public Vocabulary {
        terms = Map.copyOf(terms);
    }

    /// The tag that has this slug for an alias.
    public Optional<String> tagOf(String alias) {
        for (var term : terms.entrySet()) {
            if (term.getValue().aliases().contains(alias)) {
                return Optional.of(term.getKey());
            }
        }
        return Optional.empty();
    }

    /// The tags that these are, each once.
    public List<String> slugs(List<String> tags) {
        var known = new ArrayList<String>();
        for (String tag : tags) {
            String slug = tagOf(tag).orElse(tag);
            if (!known.contains(slug)) {
                known.add(slug);
            }
        }
        return known;
    }

    /// The tags that a post has which calls them `tags`, each once.
    public List<Tag> of(List<Tag> tags) {
        var known = new ArrayList<Tag>();
        Set<String> slugs = new HashSet<>();
        for (Tag tag : tags) {
            String slug = tagOf(tag.slug()).orElse(tag.slug());
            Term term = terms.get(slug);
            if (slugs.add(slug)) {
                known.add(term == null ? tag : new Tag(slug, term.name()));
            }
        }
        return known;
    }

    /// The vocabulary after this one, with another term for a tag; what the tag's aliases had terms for is forgotten.
    public Vocabulary with(String slug, Term term) {
        var more = new TreeMap<>(terms);
        more.keySet().removeAll(term.aliases());
        more.put(slug, term);
        return new Vocabulary(version + 1, more);
    }
}
