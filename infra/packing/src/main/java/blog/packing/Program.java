package blog.packing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/// A jar that holds all that a program needs besides the JDK. Classes go by their internal names, methods by their
/// signatures: name and descriptor, by which a call finds one in whatever class its receiver is of.
final class Program {
    private static final String CLASS = ".class";

    private final Map<String, ClassModel> classes = new TreeMap<>();
    private final Map<String, byte[]> resources = new TreeMap<>();
    private final Map<String, Map<String, MethodModel>> methods = new HashMap<>();
    private final Map<String, List<String>> declarers = new HashMap<>();

    private Program() {}

    static Program read(Path jar) throws IOException {
        var program = new Program();
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().filter(e -> !e.isDirectory()).toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    program.add(entry.getName(), in.readAllBytes());
                }
            }
        }
        return program;
    }

    private void add(String name, byte[] bytes) {
        if (!name.endsWith(CLASS)) {
            resources.put(name, bytes);
        } else if (!name.startsWith("META-INF/")) {
            ClassModel model = ClassFile.of().parse(bytes);
            String type = model.thisClass().asInternalName();
            classes.put(type, model);
            for (MethodModel method : model.methods()) {
                methods.computeIfAbsent(type, _ -> new HashMap<>()).put(signature(method), method);
                declarers
                        .computeIfAbsent(signature(method), _ -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    Map<String, ClassModel> classes() {
        return classes;
    }

    Map<String, byte[]> resources() {
        return resources;
    }

    /// The methods that a class declares, by signature.
    Map<String, MethodModel> methods(String type) {
        return methods.getOrDefault(type, Map.of());
    }

    /// The classes that declare a method of this signature.
    List<String> declarers(String signature) {
        return declarers.getOrDefault(signature, List.of());
    }

    /// Null for what only an optional dependency would bring.
    static @Nullable ClassModel ofJdk(String type) {
        try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(type + CLASS)) {
            return in == null ? null : ClassFile.of().parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String signature(MethodModel method) {
        return method.methodName().stringValue() + method.methodType().stringValue();
    }

    static String name(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    /// Superclass and interfaces.
    static List<String> parents(ClassModel type) {
        var parents = new ArrayList<String>();
        type.superclass().ifPresent(parent -> parents.add(parent.asInternalName()));
        type.interfaces().forEach(parent -> parents.add(parent.asInternalName()));
        return parents;
    }

    /// The classes that a class is nested in: private access asks the host, a simple name the class outside.
    static Set<String> around(ClassModel type) {
        var around = new HashSet<String>();
        type.findAttribute(Attributes.nestHost())
                .ifPresent(host -> around.add(host.nestHost().asInternalName()));
        type.findAttribute(Attributes.innerClasses())
                .ifPresent(inner -> inner.classes().stream()
                        .filter(entry -> entry.innerClass().equals(type.thisClass()))
                        .flatMap(entry -> entry.outerClass().stream())
                        .forEach(outer -> around.add(outer.asInternalName())));
        return around;
    }
}
