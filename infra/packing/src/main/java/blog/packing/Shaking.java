package blog.packing;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Takes everything from a program that cannot run: whole classes, and methods of the classes that stay, so that the
/// verifier does not ask for classes that nobody uses.
final class Shaking {
    private static final String SERVICES = "META-INF/services/";

    private final Program program;
    private final Reachability reachability;
    private final SortedMap<String, byte[]> left = new TreeMap<>();

    private Shaking(Program program) {
        this.program = program;
        this.reachability = new Reachability(program);
    }

    /// The files that are left when the program is entered by all of the classes that `entry` names.
    static SortedMap<String, byte[]> of(Program program, Predicate<String> entry) {
        var shaking = new Shaking(program);
        program.classes().keySet().stream().filter(entry).forEach(shaking.reachability::enter);
        while (shaking.enterServices()) {}
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

    /// Licences stay, and what code that can run knows by its path or, below a class of its package, by its file name.
    private void keepResource(String path, byte[] bytes) {
        int slash = path.lastIndexOf('/');
        boolean licence = path.matches("META-INF/[^/]+");
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
