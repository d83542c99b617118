package blog.bench;

import blog.bench.cold.ColdStarts;
import blog.bench.growth.Cost;
import blog.bench.growth.Growth;
import blog.bench.share.HandlerShare;
import blog.bench.stage.FolderSync;
import blog.bench.stage.MillionRequests;
import blog.bench.stage.ServeStart;
import blog.bench.stage.StageThroughput;
import blog.bench.stage.StageWrites;
import blog.bench.warm.WarmRequests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Runs the measurements, or the part that `-Dbench.only` names, and writes what they found to `target/benchmark.*`.
public final class Bench {
    private static final List<Measurement> ALL = List.of(
            new ColdStarts(),
            new WarmRequests(),
            new HandlerShare(),
            new StageThroughput(),
            new StageWrites(),
            new MillionRequests(),
            new ServeStart(),
            new FolderSync(),
            new Growth(),
            new Cost());

    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        // What embeds DynamoDB Local has threads that outlive a failure of this one.
        Thread.currentThread().setUncaughtExceptionHandler((_, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        Path home = Path.of(System.getProperty("bench.home", ".")).toAbsolutePath();
        String only = System.getProperty("bench.only", "");
        var rig = new Rig(home, Integer.getInteger("bench.rounds", 11));
        var figures = new ArrayList<Figure>();
        for (Measurement measurement : chosen(ALL, only)) {
            rig.progress("measuring " + measurement.name());
            figures.addAll(measurement.measure(rig));
        }
        var report = new Report(Machine.describe(), LocalDate.now(ZoneOffset.UTC), figures, rig.notes());
        report.write(home.resolve("target"));
        System.out.println(report.markdown());
    }

    /// Those that `only` names, separated by commas; all of them when it is empty.
    static List<Measurement> chosen(List<Measurement> all, String only) {
        if (only.isBlank()) {
            return all;
        }
        Set<String> names = Set.of(only.split("\\s*,\\s*"));
        List<Measurement> chosen =
                all.stream().filter(part -> names.contains(part.name())).toList();
        if (chosen.size() < names.size()) {
            throw new IllegalArgumentException(
                    "bench.only knows " + all.stream().map(Measurement::name).toList() + ", not all of " + names);
        }
        return chosen;
    }
}
