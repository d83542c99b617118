package blog.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/// JSON by streaming, which is all that the read path needs. What strangers send is read by [JsonBody].
public final class Json {
    public static final JsonFactory STRICT = ((JsonFactoryBuilder) JsonFactory.builder())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxNameLength(128)
                    .maxNumberLength(32)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    /// For what this project wrote itself, or what API Gateway did: a Lambda event may have 6 MB.
    private static final JsonFactory OWN = new JsonFactory();

    private Json() {}

    /// Writes one value.
    @FunctionalInterface
    public interface Writer {
        void write(JsonGenerator json) throws IOException;
    }

    public static byte[] write(Writer writer) {
        var out = new ByteArrayOutputStream(1024);
        try {
            write(out, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Writes one value to `out`, which stays open.
    public static void write(OutputStream out, Writer writer) throws IOException {
        try (JsonGenerator json = OWN.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            writer.write(json);
        }
    }

    /// An object of our own making, which has members, with `more` members at its end.
    public static byte[] extended(byte[] object, Writer more) {
        byte[] added = write(json -> {
            json.writeStartObject();
            more.write(json);
            json.writeEndObject();
        });
        byte[] all = Arrays.copyOf(object, object.length + added.length - 1);
        all[object.length - 1] = ',';
        System.arraycopy(added, 1, all, object.length, added.length - 1);
        return all;
    }

    /// A parser for JSON that is trusted to be what this project or API Gateway wrote.
    public static JsonParser parse(byte[] json) {
        try {
            return OWN.createParser(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonParser parse(InputStream json) throws IOException {
        return OWN.createParser(json);
    }
}
