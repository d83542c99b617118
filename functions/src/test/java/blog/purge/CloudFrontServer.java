package blog.purge;

import static org.assertj.core.api.Assertions.assertThat;

import blog.rig.wire.Answer;
import blog.rig.wire.Incoming;
import blog.rig.wire.Listener;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/// CloudFront's API as far as its documentation tells, on loopback: takes orders to forget, and keeps what it was sent.
public final class CloudFrontServer implements AutoCloseable {
    private static final String NAMESPACE = "http://cloudfront.amazonaws.com/doc/2020-05-31/";
    private static final String ID = "E2QWRUHAPOMQZL";

    private final Listener listener;
    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final Queue<Answer> refusals = new ConcurrentLinkedQueue<>();

    /// What one request asked for.
    record Order(String reference, List<String> paths) {}

    public CloudFrontServer() throws IOException {
        listener = Listener.start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), this::answer);
    }

    public URI endpoint() {
        return URI.create("http://localhost:" + listener.port());
    }

    /// As a function has it, but for keys and endpoint.
    public Distribution distribution() {
        var client = CloudFrontClient.builder()
                .region(Region.AWS_GLOBAL)
                .endpointOverride(endpoint())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(AwsCrtHttpClient.create())
                .build();
        return new Distribution(client, ID);
    }

    /// Answers the next requests so, one each.
    void refuse(int status, String code, int times) {
        String error = "<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error><Type>Sender</Type><Code>" + code
                + "</Code><Message>no</Message></Error><RequestId>1</RequestId></ErrorResponse>";
        for (int i = 0; i < times; i++) {
            refusals.add(Answer.of(status, "text/xml", error.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// All requests so far, those that were refused as well.
    List<Order> orders() {
        return List.copyOf(orders);
    }

    private Answer answer(Incoming request) {
        try {
            orders.add(read(request));
        } catch (AssertionError | IOException | SAXException | ParserConfigurationException e) {
            String wrong = "<ErrorResponse><Error><Code>MalformedInput</Code><Message>" + e.getMessage()
                    + "</Message></Error></ErrorResponse>";
            return Answer.of(400, "text/xml", wrong.getBytes(StandardCharsets.UTF_8));
        }
        Answer refusal = refusals.poll();
        return refusal == null ? taken(request) : refusal;
    }

    private static Answer taken(Incoming request) {
        String batch = new String(request.body(), StandardCharsets.UTF_8).replaceFirst("<\\?xml[^>]*>", "");
        String body = "<?xml version=\"1.0\"?><Invalidation xmlns=\"" + NAMESPACE + "\"><Id>I2J0I21PCUYOIK</Id>"
                + "<Status>InProgress</Status><CreateTime>2026-11-29T10:00:00.000Z</CreateTime>" + batch
                + "</Invalidation>";
        return new Answer(
                201,
                Map.of("Content-Type", "text/xml", "Location", request.path() + "/I2J0I21PCUYOIK"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private static Order read(Incoming request) throws IOException, SAXException, ParserConfigurationException {
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/2020-05-31/distribution/" + ID + "/invalidation");
        assertThat(request.headers().get("authorization")).contains("/cloudfront/aws4_request");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element batch = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(request.body()))
                .getDocumentElement();
        assertThat(batch.getNamespaceURI()).isEqualTo(NAMESPACE);
        assertThat(batch.getLocalName()).isEqualTo("InvalidationBatch");
        Element paths = only(batch, "Paths");
        List<String> items = children(only(paths, "Items"));
        assertThat(only(paths, "Quantity").getTextContent()).isEqualTo(Integer.toString(items.size()));
        assertThat(items).allMatch(path -> path.matches("/[!-}]*"), "is ASCII without unsafe characters");
        return new Order(only(batch, "CallerReference").getTextContent(), items);
    }

    private static Element only(Element parent, String name) {
        var found = new ArrayDeque<Element>();
        each(parent).stream().filter(child -> child.getLocalName().equals(name)).forEach(found::add);
        assertThat(found).as(name).hasSize(1);
        return found.element();
    }

    private static List<String> children(Element items) {
        return each(items).stream()
                .map(path -> {
                    assertThat(path.getLocalName()).isEqualTo("Path");
                    return path.getTextContent();
                })
                .toList();
    }

    private static List<Element> each(Element parent) {
        var nodes = parent.getChildNodes();
        var elements = new ArrayList<Element>();
        IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).forEach(node -> {
            if (node instanceof Element element) {
                elements.add(element);
            }
        });
        return elements;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
