package blog.packing;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which methods of a program can run, beginning with its entry points. A call reaches every method of its signature in
/// every class that can have instances: more than ever runs, and nothing that runs is missing.
final class Reachability {
    private final Program program;
    private final Instructions instructions = new Instructions(this);
    /// Classes that must be there: a method that can run names them, and the verifier may load them.
    private final Set<String> present = new HashSet<>();
    /// Classes that can have instances or run their initialiser.
    private final Set<String> live = new HashSet<>();
    /// Classes of the JDK that live ones extend or implement.
    private final Set<String> outside = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final Map<String, Set<String>> reached = new HashMap<>();
    private final Deque<MethodModel> open = new ArrayDeque<>();
    private final Set<String> constants = new HashSet<>();

    Reachability(Program program) {
        this.program = program;
    }

    /// All of a class can run, and what overrides it: what Lambda, native code or reflection calls is seen in no
    /// instruction.
    void enter(String type) {
        reachAll(type);
        program.methods(type).keySet().stream()
                .filter(signature -> !signature.startsWith("<"))
                .forEach(this::call);
        while (!open.isEmpty()) {
            MethodModel method = open.removeFirst();
            mention(method.methodTypeSymbol().returnType());
            method.methodTypeSymbol().parameterList().forEach(this::mention);
            method.code().ifPresent(code -> code.forEach(instructions::visit));
        }
    }

    Set<String> types() {
        return present;
    }

    boolean canRun(String type, MethodModel method) {
        return reached.getOrDefault(type, Set.of()).contains(Program.signature(method));
    }

    /// Whether code that can run holds this text, or this class as a value.
    boolean knows(String constant) {
        return constants.contains(constant);
    }

    void mention(ClassDesc type) {
        if (type.isArray()) {
            mention(type.componentType());
        } else if (type.isClassOrInterface()) {
            mention(Program.name(type));
        }
    }

    private void mention(String type) {
        ClassModel model = program.classes().get(type);
        if (model != null && present.add(type)) {
            Program.parents(model).forEach(this::mention);
            Program.around(model).forEach(this::mention);
        }
    }

    /// A class as a value; that of an enum is enough to ask for all its constants.
    void value(ClassDesc type) {
        mention(type);
        if (type.isClassOrInterface()) {
            constants.add(Program.name(type).replace('/', '.'));
            ClassModel model = program.classes().get(Program.name(type));
            if (model != null && model.flags().has(AccessFlag.ENUM)) {
                begin(type);
            }
        }
    }

    /// A text as a value; it may be the name of a class that reflection is to load.
    void value(String text) {
        constants.add(text);
        if (text.indexOf('.') > 0 && program.classes().containsKey(text.replace('.', '/'))) {
            reachAll(text.replace('.', '/'));
        }
    }

    /// The class may have instances from here on, or runs its initialiser.
    void begin(ClassDesc type) {
        if (type.isClassOrInterface()) {
            begin(Program.name(type));
        }
    }

    private void begin(String type) {
        ClassModel model = program.classes().get(type);
        if (model == null || !live.add(type)) {
            return;
        }
        mention(type);
        for (String parent : Program.parents(model)) {
            begin(parent);
            callFromOutside(parent);
        }
        boolean isEnum = model.flags().has(AccessFlag.ENUM);
        for (String signature : program.methods(type).keySet()) {
            boolean byReflection = isEnum && signature.startsWith("value");
            if (byReflection || signature.equals("<clinit>()V") || called.contains(signature)) {
                reach(type, signature);
            }
        }
    }

    /// The JDK may call whatever it declares.
    private void callFromOutside(String type) {
        if (program.classes().containsKey(type) || !outside.add(type)) {
            return;
        }
        ClassModel model = Program.ofJdk(type);
        if (model != null) {
            model.methods().stream()
                    .filter(method -> !method.flags().has(AccessFlag.PRIVATE))
                    .forEach(method -> call(Program.signature(method)));
            Program.parents(model).forEach(this::callFromOutside);
        }
    }

    /// A call whose target the receiver decides.
    void call(String signature) {
        if (called.add(signature)) {
            program.declarers(signature).stream().filter(live::contains).forEach(type -> reach(type, signature));
        }
    }

    /// The method that `type` has or inherits; of `abstractOnly`, the declaration that has to be there even if nothing
    /// implements it.
    void resolve(String type, String signature, boolean abstractOnly) {
        ClassModel model = program.classes().get(type);
        MethodModel method = program.methods(type).get(signature);
        if (method != null && (!abstractOnly || method.flags().has(AccessFlag.ABSTRACT))) {
            reach(type, signature);
        } else if (method == null && model != null) {
            Program.parents(model).forEach(parent -> resolve(parent, signature, abstractOnly));
        }
    }

    private void reachAll(String type) {
        begin(type);
        program.methods(type).keySet().forEach(signature -> reach(type, signature));
    }

    private void reach(String type, String signature) {
        MethodModel method = program.methods(type).get(signature);
        if (method != null
                && reached.computeIfAbsent(type, _ -> new HashSet<>()).add(signature)) {
            open.add(method);
        }
    }
}
