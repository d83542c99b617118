package blog.bench.warm;

import static blog.bench.content.Scenario.AUTHOR;
import static blog.bench.content.Scenario.COMMENTER;
import static blog.bench.content.Scenario.READER;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Samples;
import blog.bench.Target;
import blog.bench.content.Scenario;
import blog.bench.contestant.Contestants;
import blog.bench.lambda.Cloud;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Every kind of request, one after the other, to functions that have been restored and have settled; the same post is
/// asked of Node in turns, and its item by one bare call.
public final class WarmRequests implements Measurement {
    private static final String BLOG = "blog";
    private static final String NODE = "Node";
    private static final String BARE = "bare GetItem";
    private static final String GZIP = "GET post, gzip";
    private static final int PASSES = 3;
    /// As the stack deploys them.
    private static final int AUTHOR_MEMORY = 1769;

    private static final int COMMENTER_MEMORY = 1024;

    private final Random order = new Random();

    @Override
    public String name() {
        return "warm";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException, InterruptedException {
        try (Cloud cloud = Cloud.start(rig)) {
            List<List<Subject>> groups = groups(cloud);
            var samples = new Samples();
            for (int pass = 1; pass <= PASSES; pass++) {
                rig.progress("warm requests, pass " + pass + " of " + PASSES);
                Collections.shuffle(groups, order);
                for (List<Subject> group : groups) {
                    run(cloud, group, samples);
                }
            }
            return figures(cloud.sample().scenarios(), samples);
        }
    }

    /// Those of a group run at the same time.
    private static List<List<Subject>> groups(Cloud cloud) throws IOException, InterruptedException {
        var contestants = Contestants.in(cloud.workshop());
        List<Scenario> scenarios = cloud.sample().scenarios();
        var readers =
                new ArrayList<>(List.of(new Subject(BLOG, contestants.reader().snapStart(), of(scenarios, READER))));
        contestants.node().ifPresent(node -> readers.add(new Subject(NODE, node, posts(scenarios))));
        readers.add(new Subject(
                BARE,
                contestants.bare().snapStart(),
                scenarios.stream()
                        .filter(scenario -> scenario.name().equals(GZIP))
                        .toList()));
        var author = new Subject(BLOG, contestants.writer(AUTHOR, AUTHOR_MEMORY).snapStart(), of(scenarios, AUTHOR));
        var commenter = new Subject(
                BLOG, contestants.writer(COMMENTER, COMMENTER_MEMORY).snapStart(), of(scenarios, COMMENTER));
        return new ArrayList<>(List.of(readers, List.of(author), List.of(commenter)));
    }

    private static List<Scenario> of(List<Scenario> scenarios, String handler) {
        return scenarios.stream()
                .filter(scenario -> scenario.handler().equals(handler))
                .toList();
    }

    /// The other function knows no entity tags.
    private static List<Scenario> posts(List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.name().startsWith("GET post") && scenario.status() == 200)
                .toList();
    }

    private static void run(Cloud cloud, List<Subject> group, Samples samples)
            throws IOException, InterruptedException {
        var loads = new ArrayList<Load>();
        try {
            for (Subject subject : group) {
                loads.add(Load.start(cloud, subject));
            }
            for (Load load : loads) {
                load.settle();
            }
            for (Scenario scenario : group.getFirst().scenarios()) {
                measure(scenario, loads, samples);
            }
        } finally {
            loads.forEach(Load::close);
        }
    }

    private static void measure(Scenario scenario, List<Load> loads, Samples samples)
            throws IOException, InterruptedException {
        List<Turns> all = loads.stream()
                .filter(load -> load.takes(scenario))
                .map(load -> new Turns(load, scenario))
                .toList();
        while (!all.stream().allMatch(Turns::isDone)) {
            for (Turns turns : all) {
                turns.take();
            }
        }
        all.forEach(turns -> turns.report(samples));
    }

    private static List<Figure> figures(List<Scenario> scenarios, Samples samples) {
        var figures = new ArrayList<Figure>();
        for (Scenario scenario : posts(scenarios)) {
            if (samples.has(NODE + " " + scenario.name() + " p50")) {
                figures.add(Figure.ratio(
                        "warm p50, " + scenario.name() + ", to Node",
                        samples.ratio(BLOG + " " + scenario.name() + " p50", NODE + " " + scenario.name() + " p50"),
                        Target.atMost(0.8)));
            }
        }
        figures.add(Figure.ratio(
                "warm p50, " + GZIP + ", to a bare GetItem",
                samples.ratio(BLOG + " " + GZIP + " p50", BARE + " " + GZIP + " p50"),
                Target.nearFloor()));
        for (String subject : List.of(BLOG, NODE, BARE)) {
            for (Scenario scenario : scenarios) {
                String name = subject + " " + scenario.name();
                if (samples.has(name + " p50")) {
                    String title = scenario.name() + (subject.equals(BLOG) ? "" : ", " + subject);
                    figures.add(Figure.of("warm p50, " + title, samples.median(name + " p50"), "ms"));
                    figures.add(Figure.of("warm p99, " + title, samples.median(name + " p99"), "ms"));
                    figures.add(Figure.of("warm CPU a request, " + title, samples.median(name + " cpu"), "ms"));
                }
            }
        }
        return figures;
    }
}
