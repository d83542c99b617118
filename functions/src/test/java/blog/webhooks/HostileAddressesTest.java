package blog.webhooks;

import static blog.webhooks.Desk.change;
import static org.assertj.core.api.Assertions.assertThat;

import blog.events.Event;
import blog.webhooks.addresses.Names;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses that lead to this machine, to its cloud, or to where nobody knows, in all the spellings that somebody has
/// been fooled by: nobody listens in vain. A webhook with each lies in the table, as if an older rule had let it pass.
class HostileAddressesTest {
    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket listener;

    /// By every address of this machine, of both families.
    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0);
        Thread.ofVirtual().start(() -> {
            while (!listener.isClosed()) {
                try (var _ = listener.accept()) {
                    connections.incrementAndGet();
                } catch (IOException _) {
                    return;
                }
            }
        });
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.0.0.2",
                "127.1",
                "127.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0",
                "0.0",
                "2130706433",
                "02130706433",
                "017700000001",
                "0177.0.0.1",
                "0177.0.0.01",
                "0x7f000001",
                "0x7f.0.0.1",
                "0x7f.1",
                "0x7F.0x0.0x0.0x1",
                "127.0.0.1.",
                "127.000.000.001",
                "00127.0.0.1",
                "127.0x1",
                "4294967297",
                "localhost",
                "LOCALHOST",
                "localhost.",
                "a.localhost",
                "ip6-localhost",
                "localhost.localdomain",
                "[::1]",
                "[::]",
                "[0:0:0:0:0:0:0:1]",
                "[0000:0000:0000:0000:0000:0000:0000:0001]",
                "[::127.0.0.1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::FFFF:7F00:0001]",
                "[0:0:0:0:0:ffff:127.0.0.1]",
                "[::ffff:0:127.0.0.1]",
                "[64:ff9b::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b:1::127.0.0.1]",
                "[2002:7f00:1::]",
                "[2002:7f00:0001::1]",
                "[2001:0:53aa:64c:0:1234:80ff:fffe]",
                "[fe80::1]",
                "[fe80::1%25lo]",
                "[fe80::1%lo]",
                "[::1%25lo]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[ff02::1]",
                "[2001:db8::1]",
                "169.254.169.254",
                "[::ffff:169.254.169.254]",
                "[::ffff:a9fe:a9fe]",
                "2852039166",
                "0xa9fea9fe",
                "169.254.43518",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.0.1",
                "100.64.0.1",
                "100.100.100.200",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "１２７.0.0.1",
                "127。0。0。1",
                "①②⑦.⓪.⓪.①",
                "user@127.0.0.1",
                "example.org@127.0.0.1",
                "127.0.0.1%00.example.org",
                "example.org%23@127.0.0.1",
                "127.0.0.1\\\\@example.org",
                "127.0.0.1\\t",
                "[127.0.0.1]",
                "[::1].example.org"
            })
    void leadsNowhere(String host) {
        var desk = new Desk(false, InetAddress::getAllByName);
        for (String scheme : List.of("https://", "http://")) {
            String url = scheme + host + ":" + listener.getLocalPort() + "/hook";
            var refusal = desk.post("/webhooks", "{\"url\":\"" + url + "\"}");
            boolean isName = Set.of("ip6-localhost", "localhost.localdomain").contains(host);
            if (!isName || scheme.equals("http://")) {
                assertThat(refusal.status()).as(url).isEqualTo(422);
            }
            smuggle(desk, url);
        }

        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();

        assertThat(connections).hasValue(0);
        assertThat(desk.failures).isEmpty();
    }

    private static void smuggle(Desk desk, String url) {
        var webhook = new Webhook(
                new blog.codec.Ulid(desk.clock, new java.security.SecureRandom()).next(),
                url,
                Set.of(),
                null,
                Instant.now(),
                Secrets.of(Secrets.random(new java.security.SecureRandom())),
                null,
                null);
        assertThat(desk.blog.tables().webhooks().add(webhook)).isTrue();
    }

    /// A name is judged when it is used, and what was judged is what is used.
    @Test
    void aNameThatTurnsRoundLeadsNowhere() {
        var asked = new AtomicInteger();
        var desk = new Desk(false, names(Map.of("mixed.example", List.of("93.184.216.34", "127.0.0.1")), asked));
        String port = ":" + listener.getLocalPort();
        var mixed = desk.hook("https://mixed.example" + port + "/");
        var turning = desk.hook("https://turning.example" + port + "/");

        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();

        assertThat(connections).hasValue(0);
        assertThat(asked).hasValue(2);
        assertThat(desk.deliveries(mixed).at("/0/attempts/0/error").asText()).isEqualTo("forbidden");
        assertThat(desk.deliveries(turning).at("/0/attempts/0/error").asText()).isEqualTo("forbidden");
    }

    private static Names names(Map<String, List<String>> fixed, AtomicInteger asked) {
        var turns = new HashMap<String, Integer>();
        return host -> {
            asked.incrementAndGet();
            List<String> all = fixed.get(host);
            if (all == null) {
                // At the first question already: it is when the connection is made, and there is no second.
                all = List.of(turns.merge(host, 1, Integer::sum) > 0 ? "127.0.0.1" : "93.184.216.34");
            }
            return addresses(all);
        };
    }

    private static InetAddress[] addresses(List<String> texts) throws UnknownHostException {
        var addresses = new InetAddress[texts.size()];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = InetAddress.getByName(texts.get(i));
        }
        return addresses;
    }

    /// First to anybody, and at the next attempt to this machine.
    @Test
    void aNameThatTurnsRoundBetweenAttemptsIsJudgedAgain() {
        var first = new AtomicInteger();
        Names turning = _ -> {
            if (first.getAndIncrement() == 0) {
                throw new UnknownHostException("not just now");
            }
            return addresses(List.of("127.0.0.1"));
        };
        var desk = new Desk(false, turning);
        var hook = desk.hook("https://turning.example:" + listener.getLocalPort() + "/");

        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();
        desk.pass(java.time.Duration.ofSeconds(7));

        assertThat(connections).hasValue(0);
        assertThat(desk.deliveries(hook).findValuesAsText("error")).containsExactly("unknown host", "forbidden");
    }

    /// The listener is there: on the operator's own machine it is reached.
    @Test
    void theListenerListens() {
        var desk = new Desk();
        desk.hook("http://localhost:" + listener.getLocalPort() + "/hook");

        desk.tell(change(1, Event.Type.POST_CREATED, "a"));
        desk.run();

        assertThat(connections).hasPositiveValue();
    }
}
