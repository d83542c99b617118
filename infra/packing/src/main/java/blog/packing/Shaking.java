package blog.packing;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Takes everything from a program that cannot run: whole classes, and methods of the classes that stay, so that
/// the verifier does not ask for classes that nobody uses.
final class Shaking {
    private static final String SERVICES = "META-INF/services/";

    private final Program program;
    private final Reachability reachability;
    private final SortedMap<String, byte[]> left = new TreeMap<>();
    private final Set<String> whole = new HashSet<>();

    private Shaking(Program program) {
        this.program = program;
        this.reachability = new Reachability(program);
    }

    /// The files that are left when the program is entered by this class.
    static SortedMap<String, byte[]> of(Program program, String entry) {
        var shaking = new Shaking(program);
        shaking.reachability.enter(entry);
        shaking.enterAll(Libraries::isCalledFromOutside);
        while (shaking.enterServices() || shaking.enterLibraries()) {}
        shaking.reachability.types().forEach(shaking::keep);
        program.resources().forEach(shaking::keepResource);
        return shaking.left;
    }

    /// Enters the providers of services that somebody can look up by now; false when that was nothing new.
    private boolean enterServices() {
        Map<String, byte[]> found = new TreeMap<>(program.resources());
        found.keySet()
                .removeIf(name -> !name.startsWith(SERVICES)
                        || left.containsKey(name)
                        || !reachability.knows(name.substring(SERVICES.length())));
        left.putAll(found);
        found.values().stream()
                .flatMap(list -> new String(list, StandardCharsets.UTF_8).lines())
                .map(line -> line.replaceFirst("#.*", "").strip().replace('.', '/'))
                .filter(provider -> !provider.isEmpty())
                .forEach(reachability::enter);
        return !found.isEmpty();
    }

    /// Enters all of the libraries that stay whole and of which something is reached by now; false when that was
    /// nothing new.
    private boolean enterLibraries() {
        Set<String> found = reachability.types().stream()
                .filter(not(Libraries::isTakenApart))
                .map(Libraries::whole)
                .filter(not(whole::contains))
                .collect(toSet());
        if (found.stream().anyMatch(Libraries::isEvent)) {
            reachability.mention(Libraries.DATE_OF_EVENTS);
        }
        enterAll(type -> !Libraries.isTakenApart(type) && found.stream().anyMatch(type::startsWith));
        return whole.addAll(found);
    }

    private void enterAll(Predicate<String> types) {
        program.classes().keySet().stream().filter(types).forEach(reachability::enter);
    }

    private void keep(String type) {
        ClassModel model = program.classes().get(type);
        left.put(
                type + ".class",
                ClassFile.of()
                        .transformClass(
                                model,
                                ClassTransform.dropping(member ->
                                        member instanceof MethodModel method && !reachability.canRun(type, method))));
    }

    /// Licences stay, and what code that can run knows by its path or, below a class of its package, by its file
    /// name.
    private void keepResource(String path, byte[] bytes) {
        int slash = path.lastIndexOf('/');
        boolean licence = path.matches("META-INF/[^/]*(LICENSE|NOTICE|DEPENDENCIES)[^/]*");
        boolean known = reachability.knows(path) || reachability.knows("/" + path);
        boolean beside = slash > 0
                && reachability.knows(path.substring(slash + 1))
                && left.keySet().stream()
                        .anyMatch(name -> name.lastIndexOf('/') == slash && path.startsWith(name.substring(0, slash)));
        if (licence || known || beside) {
            left.put(path, bytes);
        }
    }
}
