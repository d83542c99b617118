package blog.webhooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What deliveries are signed with, as Standard Webhooks spells it: the secret of today, and those before it that sign
/// along for a while. Its text tells none of them.
public record Secrets(String current, List<Old> old) {
    public static final String PREFIX = "whsec_";

    private static final Duration ALONG = Duration.ofHours(24);
    /// What is rotated more often than that in a day is not what receivers know.
    private static final int MOST_OLD = 4;

    private static final int BYTES = 32;
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    /// A secret that signs along until `end`.
    public record Old(String secret, Instant end) {
        @Override
        public String toString() {
            return "until " + end;
        }
    }

    public Secrets {
        old = List.copyOf(old);
    }

    public static Secrets of(String current) {
        return new Secrets(current, List.of());
    }

    public static String random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /// Whether a text is a secret as the specification has it: 24 to 64 bytes.
    public static boolean isSecret(String text) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        String coded = text.substring(PREFIX.length());
        try {
            byte[] bytes = Base64.getDecoder().decode(coded);
            // Base64 lets several texts stand for the same bytes, which not every receiver reads.
            return bytes.length >= LEAST_BYTES
                    && bytes.length <= MOST_BYTES
                    && Base64.getEncoder().encodeToString(bytes).equals(coded);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /// With another secret from now on.
    public Secrets rotated(String next, Instant now) {
        var along = new ArrayList<Old>();
        along.add(new Old(current, now.plus(ALONG)));
        old.stream().filter(one -> one.end().isAfter(now)).limit(MOST_OLD - 1L).forEach(along::add);
        return new Secrets(next, along);
    }

    /// The header `webhook-signature`: a signature by each secret that is valid, spaces between.
    public String sign(String id, Instant now, String body) {
        return Stream.concat(
                        Stream.of(current),
                        old.stream().filter(one -> one.end().isAfter(now)).map(Old::secret))
                .map(secret -> sign(secret, id, now, body))
                .collect(Collectors.joining(" "));
    }

    private static String sign(String secret, String id, Instant now, String body) {
        try {
            return new Webhook(secret).sign(id, now.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a secret that cannot sign", e);
        }
    }

    @Override
    public String toString() {
        return "secrets";
    }
}
