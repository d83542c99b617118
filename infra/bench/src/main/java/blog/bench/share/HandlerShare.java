package blog.bench.share;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Samples;
import blog.bench.Target;
import blog.bench.contestant.Contestants;
import blog.bench.lambda.Cloud;
import blog.bench.lambda.Companion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// How much longer the reader takes than the one call that it makes.
public final class HandlerShare implements Measurement {
    private static final int TURNS = 3;
    private static final List<String> CODINGS = List.of("gzip", "identity");
    private static final String BARE = "bareCall";
    private static final double PER_CENT = 100;

    @Override
    public String name() {
        return "share";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException, InterruptedException {
        var samples = new Samples();
        try (Cloud cloud = Cloud.start(rig)) {
            for (int turn = 1; turn <= TURNS; turn++) {
                rig.progress("the handler's share, turn " + turn + " of " + TURNS);
                try (Companion host = Companion.start(
                        Contestants.OPTIONS,
                        ShareHost.class,
                        cloud.workshop().endpoint(),
                        cloud.events(cloud.sample().scenario("GET post, gzip")).toString(),
                        cloud.events(cloud.sample().scenario("GET post, identity"))
                                .toString())) {
                    for (int i = 0; i < ShareHost.PASSES * (CODINGS.size() + 1); i++) {
                        String[] words = host.receive().split(" ");
                        samples.add(words[0], Double.parseDouble(words[1]));
                    }
                }
            }
        }
        return figures(samples);
    }

    private static List<Figure> figures(Samples samples) {
        var figures = new ArrayList<Figure>();
        for (String coding : CODINGS) {
            figures.add(Figure.of(
                            "warm handler over a bare GetItem, GET post, " + coding,
                            (samples.ratio(coding, BARE) - 1) * PER_CENT,
                            "%")
                    .withTarget(Target.atMost(10)));
            figures.add(Figure.of("warm handler, GET post, " + coding, samples.median(coding), "µs")
                    .withFloor(samples.median(BARE)));
        }
        return figures;
    }
}
