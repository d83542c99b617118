package blog.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;

/// The JSON of a manuscript, whose reader bounds the depth further and tells which key comes twice. Apart from [Json],
/// so
/// that readers' functions do without it.
public final class AuthoredJson {
    private static final JsonFactory FACTORY = Json.STRICT
            .rebuild()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private AuthoredJson() {}

    public static JsonParser parse(String json) throws IOException {
        return FACTORY.createParser(json);
    }
}
