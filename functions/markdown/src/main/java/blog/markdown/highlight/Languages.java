package blog.markdown.highlight;

import blog.markdown.highlight.lexing.Code;
import blog.markdown.highlight.lexing.Grammar;
import blog.markdown.highlight.lexing.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The languages that are known, each by every name that authors give it.
final class Languages {
    private static final Map<String, Grammar> BY_NAME = byName();

    private Languages() {}

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static boolean know(String name) {
        return BY_NAME.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /// The tokens of the code; none for a language that is not known.
    static List<Span> spans(String name, String code) {
        Grammar grammar = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        return grammar == null ? List.of() : Code.spans(code, grammar);
    }

    private static Map<String, Grammar> byName() {
        var known = new HashMap<String, Grammar>();
        CompiledLanguages.addTo((names, grammar) -> add(known, names, grammar));
        ModernLanguages.addTo((names, grammar) -> add(known, names, grammar));
        ScriptLanguages.addTo((names, grammar) -> add(known, names, grammar));
        FunctionalLanguages.addTo((names, grammar) -> add(known, names, grammar));
        ShellLanguages.addTo((names, grammar) -> add(known, names, grammar));
        DataLanguages.addTo((names, grammar) -> add(known, names, grammar));
        return Map.copyOf(known);
    }

    private static void add(Map<String, Grammar> known, String names, Grammar grammar) {
        for (String name : names.split(" ")) {
            known.put(name, grammar);
        }
    }
}
