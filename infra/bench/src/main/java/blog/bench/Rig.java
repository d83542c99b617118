package blog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What every measurement is given: where the build left its artifacts, a folder of its own, how often to repeat, and
/// where to say what it could not do.
public final class Rig {
    private final Path home;
    private final Path work;
    private final int rounds;
    private final List<String> notes = new ArrayList<>();

    public Rig(Path home, int rounds) {
        this.home = home;
        this.work = home.resolve("infra/bench/target/bench");
        this.rounds = rounds;
    }

    /// The repository's root.
    public Path home() {
        return home;
    }

    /// An empty or earlier used folder below the module's target.
    public Path folder(String name) throws IOException {
        return Files.createDirectories(work.resolve(name));
    }

    public int rounds() {
        return rounds;
    }

    /// Tells what is under way; on standard error, since the table goes to standard output.
    public void progress(String line) {
        System.err.println("bench: " + line);
    }

    /// What a reader of the table has to know, such as a contestant that could not be built.
    public void note(String line) {
        progress(line);
        notes.add(line);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
