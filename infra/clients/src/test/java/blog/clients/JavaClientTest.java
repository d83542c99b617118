package blog.clients;

import static org.assertj.core.api.Assertions.assertThat;

import blog.codec.Resources;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import generated.ApiClient;
import generated.api.PostsApi;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A client that openapi-generator makes of the contract (`java`, its native library) reads every GET of the
/// contract.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaClientTest {
    private final ApiClient client = new ApiClient();
    private FilledBlog blog;

    @BeforeAll
    void fill() {
        blog = new FilledBlog();
        client.updateBaseUri(blog.url());
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + FilledBlog.TOKEN));
    }

    @AfterAll
    void close() {
        blog.close();
    }

    static Stream<Map.Entry<String, String>> operations() throws IOException {
        var operations = new TreeMap<String, String>();
        JsonNode document = new JsonMapper().readTree(Resources.load("/openapi.json"));
        for (JsonNode path : document.path("paths")) {
            if (path.has("get")) {
                JsonNode get = path.path("get");
                operations.put(
                        get.path("operationId").asText(),
                        get.path("tags").path(0).asText());
            }
        }
        return operations.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void readsEveryAnswer(Map.Entry<String, String> operation) throws ReflectiveOperationException {
        String tag = operation.getValue();
        Class<?> api = Class.forName(PostsApi.class.getPackageName() + "." + Character.toUpperCase(tag.charAt(0))
                + tag.substring(1) + "Api");
        Method method = Arrays.stream(api.getMethods())
                .filter(each -> each.getName().equals(operation.getKey()))
                .min((a, b) -> a.getParameterCount() - b.getParameterCount())
                .orElseThrow();

        Object instance = api.getConstructor(ApiClient.class).newInstance(client);
        Object read = method.invoke(
                instance,
                Arrays.stream(method.getParameters())
                        .map(parameter -> argument(operation.getKey(), tag, parameter))
                        .toArray());

        assertThat(read).as(operation.getKey()).isNotNull();
    }

    private @Nullable Object argument(String operation, String tag, Parameter parameter) {
        return switch (parameter.getName()) {
            case String name when name.equals("id") && tag.equals("webhooks") -> blog.parameter("webhook");
            case String name
            when name.equals("token") && operation.equals("getSubscription") -> blog.parameter("subscription");
            case String name when name.equals("token") && operation.equals("getOwnData") -> blog.parameter("own");
            case "slug" -> parameter.getType() == List.class ? List.of("hello") : blog.parameter("slug");
            case "post" -> blog.parameter("slug");
            case "n" ->
                parameter.getType() == String.class ? blog.parameter("n") : (Object) Long.valueOf(blog.parameter("n"));
            case "token", "tag", "id" ->
                parameter.getType() == String.class ? blog.parameter(parameter.getName()) : null;
            default -> null;
        };
    }
}
