package blog.bench.contestant;

import blog.rig.lambda.TaskFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// What is uploaded to Lambda: a zip with classes at its root, and native libraries under `lib`.
record Archive(Path zip) {

    long bytes() throws IOException {
        return Files.size(zip);
    }

    /// A jar of one class.
    static Archive of(Class<?> type, Path zip) throws IOException {
        try (OutputStream file = Files.newOutputStream(zip);
                var jar = new ZipOutputStream(file)) {
            add(type, jar);
        }
        return new Archive(zip);
    }

    /// The same with one class more, which finds the others beside it.
    Archive with(Class<?> type, Path more) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                OutputStream copy = Files.newOutputStream(more)) {
            copy(new ZipInputStream(file), new ZipOutputStream(copy), type);
        }
        return new Archive(more);
    }

    /// Into the jar, where the classes are in one.
    private static void copy(ZipInputStream from, ZipOutputStream to, Class<?> type) throws IOException {
        boolean loose = true;
        for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
            to.putNextEntry(new ZipEntry(entry.getName()));
            if (entry.getName().endsWith(".jar")) {
                loose = false;
                copy(new ZipInputStream(from), new ZipOutputStream(to), type);
            } else {
                from.transferTo(to);
            }
            to.closeEntry();
        }
        if (loose) {
            add(type, to);
        }
        to.finish();
    }

    private static void add(Class<?> type, ZipOutputStream jar) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream code = type.getClassLoader().getResourceAsStream(name)) {
            if (code == null) {
                throw new IOException(name + " is missing");
            }
            jar.putNextEntry(new ZipEntry(name));
            code.transferTo(jar);
            jar.closeEntry();
        }
    }

    /// As Lambda lays it out in `/var/task`.
    Path unpack(Path folder) throws IOException {
        return TaskFolder.unpack(zip, folder).path();
    }

    /// The unpacked zip's jar with the classes; where they lie loose, the zip itself, placed beside nothing else, since
    /// an AOT cache knows classes of jars only.
    Path jar(Path folder) throws IOException {
        Path library = folder.resolve("lib");
        if (Files.isDirectory(library)) {
            try (Stream<Path> files = Files.list(library)) {
                for (Path file : files.toList()) {
                    if (file.toString().endsWith(".jar")) {
                        return file;
                    }
                }
            }
        }
        new TaskFolder(folder).clear();
        return Files.copy(zip, folder.resolve("function.jar"));
    }
}
