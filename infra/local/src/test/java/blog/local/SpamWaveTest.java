package blog.local;

import static org.assertj.core.api.Assertions.assertThat;

import blog.local.Wave.Sent;
import blog.rig.events.Arrivals;
import blog.rig.wire.BlogClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two thousand pieces of spam in a minute, from twenty blocks of addresses, half of them with a solved puzzle, and a
/// hundred honest comments among them. The policy shows all that nothing speaks against, so that the guards alone
/// decide. What the reads in between take is printed.
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class SpamWaveTest {
    private static final int BLOCKS = 20;
    private static final int SPAM = 2000;
    private static final int HONEST = 100;
    private static final int PER_HOUR = 20;
    private static final int SECONDS = 60;

    private static final List<String> ADVERTS = List.of(
            "Best online casino, %d free spins!",
            "Look: https://a%1$d.example https://b%1$d.example https://c%1$d.example",
            "Viagra and cialis without a prescription, order %d",
            "BUY NOW %d CHEAP WATCНES FRОM SWITZERLAND TODAY",
            "I lost all, and a crypto recovery man gave me back $%d. [w](https://w.example)",
            "Раyреr lоаn аррrоvеd оnlinе, nо quеstiоns, %d",
            "Your site needs cheap backlinks: www.x%1$d.example www.y%1$d.example www.z%1$d.example",
            "Great article! Double your bitcoin at https://q%d.example");

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    @Test
    void drownsNobodyAndHardlyAnyOfItIsSeen() throws InterruptedException {
        Map<String, String> settings = Map.of("BLOG_ORIGIN_SECRET", Wave.SECRET, "BLOG_COMMENTS", "open");
        var options = new StageOptions("127.0.0.1", 0, null, "dev", settings, Arrivals.ORDERLY, false, failures::add);
        try (var stage = Stage.start(options)) {
            var blog = new BlogClient(stage.url(), "dev");
            assertThat(blog.put("hello", "---\ntitle: Hello\n---\nText.").statusCode())
                    .isEqualTo(201);
            var wave = new Wave(stage.url());
            List<Sent> all = prepared(wave);
            // The first ones are slow for reasons of their own.
            var _ = wave.reads(10);
            double calm = Wave.median(wave.reads(10));
            var answers = new ConcurrentHashMap<Sent, Integer>();
            List<Double> reads = wave.roll(all, SECONDS, answers);

            report(answers, calm, Wave.median(reads));
            assertThat(failures).isEmpty();
            assertThat(honest(answers, true).values())
                    .allMatch(status -> status == 201 || status == 202)
                    .hasSize(HONEST);
            assertThat(honest(answers, false).values().stream().filter(status -> status == 201))
                    .hasSizeLessThanOrEqualTo(SPAM / 100);
            assertThat(taken(answers))
                    .hasSize(BLOCKS)
                    .allSatisfy((_, n) -> assertThat(n).isEqualTo(PER_HOUR));
        }
    }

    /// Everybody has got their tokens and solved their puzzles before, so that the wave is as high as it may be.
    private static List<Sent> prepared(Wave wave) throws InterruptedException {
        var all = new ArrayList<Sent>();
        for (int i = 0; i < SPAM; i++) {
            String address = "203.0." + i % BLOCKS + "." + i / BLOCKS % 250;
            String text = ADVERTS.get(i % ADVERTS.size()).formatted(i);
            all.add(new Sent(i, false, address, wave.body(text, address, i / BLOCKS % 2 == 0)));
        }
        for (int i = 0; i < HONEST; i++) {
            String address = "2001:db8:" + i / 2 + "::" + (i + 1);
            String text = "I have tried that with version " + i + ", and it works; thank you.";
            all.add(new Sent(SPAM + i, true, address, wave.body(text, address, i % 5 > 0)));
        }
        Thread.sleep(Wave.YOUNG);
        Collections.shuffle(all, new Random(7));
        return all;
    }

    private static Map<Sent, Integer> honest(Map<Sent, Integer> answers, boolean honest) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey().honest() == honest)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// How many comments were taken from each block of the spammers'.
    private static Map<String, Integer> taken(Map<Sent, Integer> answers) {
        return honest(answers, false).entrySet().stream()
                .filter(answer -> answer.getValue() < 300)
                .collect(Collectors.toMap(
                        answer -> answer.getKey().address().replaceFirst("\\.\\d+$", ""), _ -> 1, Integer::sum));
    }

    private static void report(Map<Sent, Integer> answers, double calm, double during) {
        System.out.printf("spam by status: %s%n", counted(honest(answers, false)));
        System.out.printf("honest by status: %s%n", counted(honest(answers, true)));
        System.out.printf("a read takes %.2f ms, during the wave %.2f: %.2f times%n", calm, during, during / calm);
    }

    private static Map<Integer, Long> counted(Map<Sent, Integer> answers) {
        return answers.values().stream().collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }
}
