package blog.aws.zip;

import blog.aws.Synthesis;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The jar in a zip, with a class loader that knows nothing else but the JDK.
final class UnpackedJar implements AutoCloseable {
    private final JarFile jar;
    private final URLClassLoader loader;

    private UnpackedJar(Path file) throws IOException {
        jar = new JarFile(file.toFile());
        loader = new URLClassLoader(new URL[] {file.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    static UnpackedJar of(String zip, Path folder) throws IOException {
        Path file = folder.resolve(zip + ".jar");
        try (var archive = new ZipFile(Synthesis.zip(zip).toFile());
                InputStream bytes = archive.getInputStream(archive.getEntry("lib/blog.jar"))) {
            Files.copy(bytes, file);
        }
        return new UnpackedJar(file);
    }

    List<String> entries() {
        return jar.stream().map(ZipEntry::getName).toList();
    }

    Class<?> load(String entry) throws ClassNotFoundException {
        String name = entry.substring(0, entry.length() - ".class".length());
        return Class.forName(name.replace('/', '.'), false, loader);
    }

    @Override
    public void close() throws IOException {
        loader.close();
        jar.close();
    }
}
