package blog.bench.cold;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Samples;
import blog.bench.content.Scenario;
import blog.bench.contestant.Contestant;
import blog.bench.contestant.Contestants;
import blog.bench.contestant.JavaFunction;
import blog.bench.lambda.Cloud;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Starts every contestant once a round, each round in another order, and compares within rounds.
public final class ColdStarts implements Measurement {
    static final String READER = "reader";
    static final String CACHED = "reader, AOT";
    static final String BARE_CACHED = "bare GetItem, AOT";
    static final String KEPT = "restored reader";
    static final String BARE_KEPT = "restored bare GetItem";
    static final String LOST = "restored reader, connections lost";

    private final Random order = new Random();

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException, InterruptedException {
        try (Cloud cloud = Cloud.start(rig)) {
            Scenario scenario = cloud.sample().scenario("GET post, gzip");
            var contestants = Contestants.in(cloud.workshop());
            var zips = new TreeMap<String, Long>();
            List<Trial> trials = trials(cloud, contestants, scenario, zips);
            Samples samples = rounds(rig, cloud, trials);
            classes(rig, cloud, contestants, scenario, samples);
            return new ColdFigures(samples, zips).all();
        }
    }

    private List<Trial> trials(Cloud cloud, Contestants contestants, Scenario scenario, Map<String, Long> zips)
            throws IOException, InterruptedException {
        JavaFunction reader = contestants.reader();
        JavaFunction bare = contestants.bare();
        JavaFunction empty = contestants.empty();
        var starts =
                new ArrayList<>(List.of(reader.plain(), contestants.typical().plain(), empty.plain()));
        for (JavaFunction function : List.of(reader, bare, empty)) {
            Training.run(cloud, function, scenario);
            starts.add(function.cached());
        }
        contestants.node().ifPresent(starts::add);
        contestants.c().ifPresent(starts::add);
        var trials = new ArrayList<Trial>();
        for (Contestant start : starts) {
            trials.add(new Trial.ColdStart(start, scenario));
            if (start.zipBytes() > 0) {
                zips.put(start.name(), start.zipBytes());
            }
        }
        trials.add(new Trial.Restore(KEPT, reader.snapStart(), scenario, true));
        trials.add(new Trial.Restore(BARE_KEPT, bare.snapStart(), scenario, true));
        trials.add(new Trial.Restore(LOST, reader.snapStart(), scenario, false));
        return trials;
    }

    /// One round before those that count: the servers and the machine's file cache are warm then.
    private Samples rounds(Rig rig, Cloud cloud, List<Trial> trials) throws IOException, InterruptedException {
        var samples = new Samples();
        for (int round = 0; round <= rig.rounds(); round++) {
            rig.progress("cold starts, round " + round + " of " + rig.rounds());
            Collections.shuffle(trials, order);
            for (Trial trial : trials) {
                trial.run(cloud, round == 0 ? new Samples() : samples);
            }
        }
        return samples;
    }

    private static void classes(Rig rig, Cloud cloud, Contestants contestants, Scenario scenario, Samples samples)
            throws IOException, InterruptedException {
        Path file = rig.folder("log").resolve("classes.log");
        String option = LoadedClasses.option(file);
        for (JavaFunction function : List.of(contestants.reader(), contestants.typical(), contestants.empty())) {
            Contestant telling = function.plain(option);
            samples.add(telling.name() + " classes", (double) LoadedClasses.count(cloud, telling, scenario, file));
        }
    }
}
