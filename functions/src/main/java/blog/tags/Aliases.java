package blog.tags;

import blog.http.InvalidInput;
import blog.http.Problem;
import blog.names.Vocabulary;
import blog.names.Vocabulary.Term;
import java.util.List;
import java.util.Optional;

/// Which tags may become aliases.
final class Aliases {
    private Aliases() {}

    /// An alias of another tag is that one's, unless that is to become an alias along with all of its own: so a
    /// repeated request asks for the same, and none is an alias of an alias.
    static void requireFree(Vocabulary vocabulary, String slug, List<String> aliases) {
        for (String alias : aliases) {
            Optional<String> holder = vocabulary.tagOf(alias).filter(other -> !other.equals(slug));
            if (holder.isPresent() && !aliases.contains(holder.get())) {
                throw conflict(alias + " is an alias of " + holder.get() + " already.");
            }
            Term term = vocabulary.terms().get(alias);
            if (term != null && !aliases.containsAll(term.aliases())) {
                throw conflict(alias + " has aliases of its own, which must be named as well.");
            }
        }
    }

    private static InvalidInput conflict(String detail) {
        return new InvalidInput(Problem.of(409, detail));
    }
}
