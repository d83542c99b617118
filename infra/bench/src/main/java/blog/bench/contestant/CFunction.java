package blog.bench.contestant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// A program in C: the floor under every cold start.
final class CFunction {
    private CFunction() {}

    static Optional<Contestant> build(Workshop workshop) throws IOException, InterruptedException {
        if (Tool.isMissing("gcc")) {
            workshop.rig().note("Without gcc there is no floor in C.");
            return Optional.empty();
        }
        Path folder = workshop.folder("c");
        Path source = Resources.unpack("floor.c", folder);
        Path program = folder.resolve("floor");
        var compile = List.of(
                "gcc", "-O2", "-D_GNU_SOURCE", "-o", program.toString(), source.toString(), "-lssl", "-lcrypto");
        if (Tool.run(folder, compile) != 0) {
            workshop.rig().note("gcc finds no OpenSSL to compile against (libssl-dev), so there is no floor in C.");
            return Optional.empty();
        }
        var environment = new HashMap<>(workshop.environment(folder, 128));
        environment.put("SSL_CERT_FILE", workshop.certificates().bundle().toString());
        return Optional.of(new Contestant("C", List.of(program.toString()), folder, environment, false, 0));
    }
}
