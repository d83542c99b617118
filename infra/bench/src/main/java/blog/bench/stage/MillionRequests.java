package blog.bench.stage;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Target;
import java.io.IOException;
import java.util.List;

/// What the stage occupies after a million requests, beside what it did after the first tenth of them.
public final class MillionRequests implements Measurement {
    private static final int CONNECTIONS = 10;
    private static final int PARTS = 10;
    private static final int PART = 100_000;
    /// What a collector may leave lying around.
    private static final double FLAT = 1.1;

    @Override
    public String name() {
        return "rss";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException, InterruptedException {
        try (StageUnderLoad stage = StageUnderLoad.start()) {
            stage.get(CONNECTIONS, PART / CONNECTIONS);
            double firstHeap = stage.heapMegabytes();
            double firstResident = stage.residentMegabytes();
            for (int part = 2; part <= PARTS; part++) {
                rig.progress("requests " + part * PART);
                stage.get(CONNECTIONS, PART / CONNECTIONS);
            }
            double heap = stage.heapMegabytes();
            double resident = stage.residentMegabytes();
            return List.of(
                    Figure.ratio("rss of the stage, 1,000,000 to 100,000 requests", resident / firstResident, flat()),
                    Figure.ratio("heap of the stage, 1,000,000 to 100,000 requests", heap / firstHeap, flat()),
                    Figure.of("rss of the stage after 1,000,000 requests", resident, "MB"),
                    Figure.of("heap of the stage after 1,000,000 requests", heap, "MB"));
        }
    }

    private static Target flat() {
        return Target.atMost(FLAT);
    }
}
