package blog.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a browser finds for a form's puzzle is what the JDK's SHA-256 agrees with.
class ProofTest {
    private static final String WITHOUT = "There is no node, so the worker of forms was not tried.";

    @ParameterizedTest
    @CsvSource({"'', 5", "x, 0", "a form, 1", "AbcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV, 12", "ünïcödé, 9"})
    void theFirstNumberIsFound(String form, int bits) throws Exception {
        long expected = 0;
        while (zeros(form + expected) < bits) {
            expected++;
        }

        assertThat(solve(form, bits)).isEqualTo(expected);
    }

    private static int zeros(String text) throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Long.numberOfLeadingZeros(ByteBuffer.wrap(hash).getLong());
    }

    private static long solve(String form, int bits) throws InterruptedException {
        String module = Path.of("../client/src/proof.js")
                .toAbsolutePath()
                .normalize()
                .toUri()
                .toString();
        String script = "import { solve } from '" + module + "'; console.log(solve(process.argv[1], +process.argv[2]))";
        try {
            Process node = new ProcessBuilder("node", "--input-type=module", "-e", script, form, Integer.toString(bits))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).as(said).isZero();
            return Long.parseLong(said.strip());
        } catch (IOException e) {
            System.out.println("SKIPPED: " + WITHOUT);
            return Assumptions.<Long>abort(WITHOUT);
        }
    }
}
