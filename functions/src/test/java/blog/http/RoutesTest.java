package blog.http;

import static blog.packing.ContractDocument.map;
import static org.assertj.core.api.Assertions.assertThat;

import blog.Author;
import blog.Blog;
import blog.Commenter;
import blog.Moderator;
import blog.Privacy;
import blog.Reader;
import blog.TestBlog;
import blog.packing.ContractDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The document and the code say the same: which function serves what, with which query parameters.
class RoutesTest {
    @Test
    void routesAreTheDocumentsOperations() throws IOException {
        Blog blog = new TestBlog().blog;
        var routes = new TreeMap<String, Set<String>>();
        Map.of(
                        "reader",
                        Reader.of(blog),
                        "commenter",
                        Commenter.of(blog),
                        "author",
                        Author.of(blog),
                        "moderator",
                        Moderator.of(blog),
                        "privacy",
                        Privacy.of(blog, () -> {
                            throw new IllegalStateException();
                        }))
                .forEach((name, router) -> router.routes()
                        .forEach(route -> routes.put(
                                name + " " + route.method() + " " + route.template(),
                                new TreeSet<>(route.parameters()))));

        assertThat(routes).isEqualTo(documented());
    }

    private static Map<String, Set<String>> documented() throws IOException {
        ContractDocument document = document();
        var operations = new TreeMap<String, Set<String>>();
        for (ContractDocument.Operation operation : document.operations()) {
            operations.put(operation.node().get("x-function") + " " + operation, queryParameters(document, operation));
        }
        return operations;
    }

    private static Set<String> queryParameters(ContractDocument document, ContractDocument.Operation operation) {
        var names = new TreeSet<String>();
        if (operation.node().get("parameters") instanceof List<?> parameters) {
            for (Object member : parameters) {
                Object reference = map(member).get("$ref");
                Map<?, ?> parameter = map(reference == null ? member : document.resolve(reference.toString()));
                if ("query".equals(parameter.get("in"))) {
                    names.add(String.valueOf(parameter.get("name")));
                }
            }
        }
        return names;
    }

    private static ContractDocument document() throws IOException {
        try (InputStream in = Objects.requireNonNull(RoutesTest.class.getResourceAsStream("/openapi.yaml"))) {
            return ContractDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
