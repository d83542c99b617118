package blog.bench.contestant;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The reader for Node with AWS's SDK v3, bundled and minified by esbuild.
final class NodeFunction {
    private static final List<String> SOURCES =
            List.of("package.json", "package-lock.json", "handler.mjs", "runtime.mjs");
    private static final int MEMORY = 1024;

    private NodeFunction() {}

    static Optional<Contestant> build(Workshop workshop) throws IOException, InterruptedException {
        if (Tool.isMissing("node") || Tool.isMissing("npm")) {
            workshop.rig().note("Without node and npm there is no Node contestant, and no ratio to it.");
            return Optional.empty();
        }
        Path folder = workshop.folder("node");
        for (String source : SOURCES) {
            Path from = workshop.rig().home().resolve("infra/bench/node").resolve(source);
            Files.copy(from, folder.resolve(source), StandardCopyOption.REPLACE_EXISTING);
        }
        Path task = workshop.folder("node-task");
        if (!bundle(folder, task)) {
            workshop.rig().note("npm could not build the Node contestant, so there is no ratio to it.");
            return Optional.empty();
        }
        var environment = new HashMap<>(workshop.environment(task, MEMORY));
        environment.put(
                "NODE_EXTRA_CA_CERTS", workshop.certificates().authority().toString());
        return Optional.of(new Contestant(
                "Node", List.of("node", "index.mjs"), task, environment, false, zipped(task.resolve("index.mjs"))));
    }

    private static boolean bundle(Path folder, Path task) throws IOException, InterruptedException {
        return Tool.run(folder, List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")) == 0
                && Tool.run(
                                folder,
                                List.of(
                                        "node_modules/.bin/esbuild",
                                        "runtime.mjs",
                                        "--bundle",
                                        "--minify",
                                        "--platform=node",
                                        "--target=node20",
                                        "--format=esm",
                                        // Some of its parts still ask for Node's modules the older way.
                                        "--banner:js=import{createRequire}from'module';const require=createRequire(import.meta.url);",
                                        "--outfile=" + task.resolve("index.mjs")))
                        == 0;
    }

    private static long zipped(Path file) throws IOException {
        Path zip = file.resolveSibling("index.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                var entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("index.mjs"));
            Files.copy(file, entries);
        }
        return Files.size(zip);
    }
}
