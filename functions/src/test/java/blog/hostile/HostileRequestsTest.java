package blog.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import blog.Commenter;
import blog.Moderator;
import blog.Privacy;
import blog.Requests;
import blog.TestBlog;
import blog.codec.Resources;
import blog.http.PathSegments;
import blog.http.Request;
import blog.http.Response;
import blog.http.routing.Router;
import blog.webhooks.RecordedQueue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a client puts into the headers, parameters, path segments and members that the contract knows, it is
/// not answered with a 5xx, and every refusal is a problem. Seeded: a failure names the request that made it.
class HostileRequestsTest {
    private static final int REQUESTS = 1500;
    private static final Pattern SEGMENT = Pattern.compile("\\{(\\w+)}");
    private static final List<String> HEADERS = List.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "authorization",
            "comment-token",
            "content-disposition",
            "content-encoding",
            "content-type",
            "cookie",
            "expect",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "origin",
            "range",
            "visitor-token",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-proto");
    private static final List<String> MANUSCRIPTS = List.of(
            "---\ntitle: VALUE\n---\nText",
            "---\ntags: [VALUE]\ndate: VALUE\n---\nText",
            "---\nVALUE\n---\nText",
            "---\nslug: VALUE\npermalink: VALUE\nredirect_from: VALUE\nlang: VALUE\n---\nText",
            "%YAML VALUE\n---\nTEXT\n---\n",
            "---\n%YAML 2.0\n---\ntitle: x\n---\nText",
            "---\ntitle: \"\\UFFFFFFFF\"\n---\nText",
            "---\ntitle: \"\\xZZ \\uD800 VALUE\"\n---\nText",
            "+++\ntitle = \"VALUE\"\n+++\nText",
            "{\"title\": \"VALUE\"}\nText",
            "VALUE");

    private static final JsonNode DOCUMENT = document();

    private final TestBlog blog = new TestBlog();
    private final Router commenter = Commenter.of(blog.blog);
    private final Router moderator = Moderator.of(blog.blog);
    private final Router privacy = Privacy.of(blog.blog, new RecordedQueue()::queue);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void areNeverAFailureOfOurs(long seed) throws IOException {
        blog.publish("hello", "---\ntitle: Hello\ntags: [a, b]\nauthor: Ada\n---\nText.");
        blog.author.handle(Requests.put("draft", "---\npublished: false\n---\nText."));
        var values = new Values(new Random(seed));
        List<Map.Entry<String, JsonNode>> operations = operations();
        for (int i = 0; i < REQUESTS; i++) {
            var operation = values.one(operations);
            Request request = request(operation.getKey(), operation.getValue(), values);
            Router router = switch (operation.getValue().path("x-function").asText()) {
                case "reader" -> blog.reader;
                case "commenter" -> commenter;
                case "moderator" -> moderator;
                case "privacy" -> privacy;
                default -> blog.author;
            };
            check(request, router.handle(request));
        }
    }

    private void check(Request request, Response answer) throws IOException {
        String asked = cut(request.toString()) + " " + cut(new String(request.body(), StandardCharsets.UTF_8));
        assertThat(blog.failures).as(asked).isEmpty();
        assertThat(answer.status()).as(asked).isBetween(200, 499);
        assertThat(answer.headers()).as(asked).containsKey("Access-Control-Allow-Origin");
        assertThat(answer.headers().values()).as(asked).noneMatch(value -> value.contains("\n"));
        boolean silent = request.method().equals("HEAD");
        if (answer.status() >= 400 && !silent) {
            JsonNode problem = Requests.json(answer);
            assertThat(problem.path("status").asInt()).as(asked).isEqualTo(answer.status());
            assertThat(problem.path("detail").asText()).as(asked).isNotBlank();
        }
    }

    private static String cut(String text) {
        return text.replaceAll("(.{1,6}?)\\1{40,}", "$1…");
    }

    private static Request request(String operation, JsonNode node, Values values) {
        String method = operation.substring(0, operation.indexOf(' '));
        var headers = new HashMap<String, List<String>>();
        headers.put("authorization", List.of("Bearer " + Requests.TOKEN));
        boolean json = node.at("/requestBody/content").has("application/json");
        if (node.has("requestBody")) {
            headers.put("content-type", List.of(json ? "application/json" : "text/markdown"));
        }
        for (int i = values.oneIn(2) ? 0 : 2; i > 0; i--) {
            String text = values.text();
            headers.put(values.one(HEADERS), values.oneIn(4) ? List.of(text, values.text()) : List.of(text));
        }
        return new Request(
                method.equals("GET") && values.oneIn(8) ? "HEAD" : method,
                path(operation.substring(operation.indexOf(' ') + 1), values),
                headers,
                query(node, values),
                body(node, json, values).getBytes(StandardCharsets.UTF_8),
                Map.of(),
                "https://blog.example/v1",
                "request-1");
    }

    private static String path(String template, Values values) {
        return SEGMENT.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (values.one(List.of(0, 0, 1, 2, 3))) {
                            case 0 -> usual(found.group(1));
                            case 1 -> values.text().replace("/", "");
                            default -> PathSegments.encode(values.text());
                        }));
    }

    private static String usual(String parameter) {
        return switch (parameter) {
            case "slug" -> "hello";
            case "n" -> "1";
            case "kind" -> "like";
            default -> "a";
        };
    }

    private static Map<String, List<String>> query(JsonNode node, Values values) {
        var query = new HashMap<String, List<String>>();
        for (JsonNode parameter : node.path("parameters")) {
            JsonNode known = followed(parameter);
            if (known.path("in").asText().equals("query") && values.oneIn(2)) {
                String text = values.text();
                query.put(known.path("name").asText(), values.oneIn(3) ? List.of(text, values.text()) : List.of(text));
            }
        }
        if (values.oneIn(20)) {
            query.put(values.text(), List.of(values.text()));
        }
        return query;
    }

    private static String body(JsonNode node, boolean json, Values values) {
        if (!node.has("requestBody")) {
            return values.oneIn(10) ? values.text() : "";
        }
        if (!json) {
            return values.one(MANUSCRIPTS).replace("VALUE", values.text());
        }
        if (values.oneIn(10)) {
            return values.json();
        }
        var members = new ArrayList<String>();
        JsonNode schema = followed(node.at("/requestBody/content/application~1json/schema"));
        members(schema).forEach(name -> {
            if (!values.oneIn(4)) {
                members.add('"' + name + "\":" + (values.oneIn(3) ? usualJson(name) : values.json()));
            }
        });
        Collections.shuffle(members, new Random(members.size()));
        return "{" + String.join(",", members) + "}";
    }

    private static List<String> members(JsonNode schema) {
        var names = new ArrayList<String>();
        followed(schema).path("properties").fieldNames().forEachRemaining(names::add);
        followed(schema).path("allOf").forEach(part -> names.addAll(members(part)));
        return names;
    }

    private static String usualJson(String name) {
        return switch (name) {
            case "items" -> "[{\"slug\":\"new\",\"markdown\":\"Text.\"}]";
            case "hours" -> "1";
            case "aliases" -> "[\"c\"]";
            case "role" -> "\"editor\"";
            default -> "\"x\"";
        };
    }

    private static List<Map.Entry<String, JsonNode>> operations() {
        var operations = new ArrayList<Map.Entry<String, JsonNode>>();
        for (var path : DOCUMENT.path("paths").properties()) {
            for (var member : path.getValue().properties()) {
                if (Set.of("get", "put", "post", "delete", "patch").contains(member.getKey())) {
                    String operation = member.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    operations.add(Map.entry(operation, member.getValue()));
                }
            }
        }
        return operations;
    }

    private static JsonNode followed(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static JsonNode document() {
        try {
            return new JsonMapper().readTree(Resources.load("/openapi.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
