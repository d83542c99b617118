package blog.aws;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/// A function in a class loader that knows the JDK and one jar.
final class IsolatedFunction implements AutoCloseable {
    private final URLClassLoader loader;
    private final Object function;
    private final Method handle;

    IsolatedFunction(Path jar, String handler) throws ReflectiveOperationException, IOException {
        loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        Class<?> type = loader.loadClass(handler);
        function = type.getConstructor().newInstance();
        handle = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("handleRequest"))
                .findFirst()
                .orElseThrow();
    }

    byte[] handle(byte[] event) throws ReflectiveOperationException {
        InputStream in = new ByteArrayInputStream(event);
        OutputStream out = new ByteArrayOutputStream();
        handle.invoke(function, in, out, null);
        return ((ByteArrayOutputStream) out).toByteArray();
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
