package blog.rig.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SendRawEmailResponse;
import software.amazon.awssdk.services.ses.model.SesException;

/// SES in this process: letters lie as `.eml` files in a folder, or in memory where there is none, and go no
/// further.
public final class LocalPost implements SesClient {
    private static final String ENDING = ".eml";
    /// Of those in memory.
    private static final int MOST = 10_000;

    private final @Nullable Path folder;
    private final AtomicInteger count = new AtomicInteger();
    private final List<Letter> letters = new ArrayList<>();
    private volatile boolean down;
    private volatile boolean refusing;

    private LocalPost(@Nullable Path folder) {
        this.folder = folder;
    }

    public static LocalPost inMemory() {
        return new LocalPost(null);
    }

    /// In this folder, which is made with the first letter.
    public static LocalPost in(Path folder) {
        return new LocalPost(folder);
    }

    /// A letter as it was sent, and the name of its file.
    public record Letter(String name, byte[] bytes) {}

    /// Takes nothing from now on, or everything again.
    public void isDown(boolean now) {
        down = now;
    }

    /// Answers from now on that it does not take any, or takes them again.
    public void refuses(boolean now) {
        refusing = now;
    }

    @Override
    public SendRawEmailResponse sendRawEmail(SendRawEmailRequest request) {
        if (down) {
            throw SdkClientException.create("mail is down");
        }
        if (refusing) {
            throw SesException.builder().statusCode(400).build();
        }
        byte[] bytes = Objects.requireNonNull(request.rawMessage()).data().asByteArray();
        String name = String.format(
                Locale.ROOT, "%s-%05d%s", Instant.now().toString().replace(':', '-'), count.incrementAndGet(), ENDING);
        keep(new Letter(name, bytes));
        return SendRawEmailResponse.builder().messageId(name).build();
    }

    private synchronized void keep(Letter letter) {
        if (folder == null) {
            letters.add(letter);
            if (letters.size() > MOST) {
                letters.removeFirst();
            }
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(letter.name()), letter.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All that were sent, the oldest first.
    public synchronized List<Letter> sent() {
        if (folder == null) {
            return List.copyOf(letters);
        }
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            var found = new ArrayList<Letter>();
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(ENDING)) {
                    found.add(new Letter(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String serviceName() {
        return "email";
    }

    @Override
    public void close() {}
}
