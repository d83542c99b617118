package blog.http.routing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which methods every path of the API has, whichever function serves them: what 404 and `Allow` are made from.
/// The build writes it from `openapi.yaml`, so that the reader needs no YAML.
public final class Contract {
    private static final String RESOURCE = "/contract.txt";

    /// By the template's text: the first use of a record as a key has the JVM write classes for it, and a cold
    /// start waits.
    private final Map<String, Set<String>> methods;

    private final List<PathTemplate> templates;

    private Contract(Map<String, Set<String>> methods) {
        this.methods = methods;
        templates = methods.keySet().stream()
                .map(PathTemplate::of)
                .sorted(PathTemplate::compareTo)
                .toList();
    }

    /// That of a blog without settings.
    public static Contract load() {
        return load(Set.of());
    }

    /// Reads the lines `METHOD /path/{template}` that the build wrote next to the classes. A third word is the
    /// setting that an operation needs: without it among `settings` there is no such operation.
    public static Contract load(Set<String> settings) {
        try (InputStream in = Contract.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing; build with ./mvnw");
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return of(reader.lines().toList(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Contract of(List<String> lines) {
        return of(lines, Set.of());
    }

    static Contract of(List<String> lines, Set<String> settings) {
        var methods = new LinkedHashMap<String, Set<String>>();
        for (String line : lines) {
            String[] words = line.split(" ", 3);
            if (words.length > 2 && !settings.contains(words[2])) {
                continue;
            }
            Set<String> those = methods.computeIfAbsent(words[1], _ -> new TreeSet<>(Set.of("OPTIONS")));
            those.add(words[0]);
            if (words[0].equals("GET")) {
                those.add("HEAD");
            }
        }
        return new Contract(methods);
    }

    /// Those with fixed segments first.
    List<PathTemplate> templates() {
        return templates;
    }

    /// The methods of a template, with what every path answers besides: HEAD where there is GET, and OPTIONS.
    Set<String> methods(PathTemplate template) {
        return methods.getOrDefault(template.text(), Set.of());
    }
}
