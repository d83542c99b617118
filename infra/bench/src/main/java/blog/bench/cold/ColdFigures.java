package blog.bench.cold;

import static blog.bench.Target.atMost;

import blog.bench.Figure;
import blog.bench.Samples;
import blog.bench.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The samples of cold starts as figures, with the targets that some of them have.
record ColdFigures(Samples samples, Map<String, Long> zips) {
    private static final String TYPICAL = "typical Java";
    private static final String NODE = "Node";
    private static final String EMPTY = "empty handler";
    private static final String EMPTY_CACHED = "empty handler, AOT";
    private static final List<String> STARTED = List.of(
            ColdStarts.READER, ColdStarts.CACHED, TYPICAL, NODE, ColdStarts.BARE_CACHED, EMPTY, EMPTY_CACHED, "C");
    private static final double BYTES_PER_MB = 1e6;

    List<Figure> all() {
        var figures = new ArrayList<Figure>();
        ratios(figures);
        restores(figures);
        for (String name : STARTED) {
            if (samples.has(name + " wall")) {
                start(figures, name);
            }
        }
        zips.forEach((name, bytes) -> {
            Figure zip = Figure.of("zip size, " + name, bytes / BYTES_PER_MB, "MB");
            figures.add(name.equals(ColdStarts.READER) ? zip.withTarget(atMost(5)) : zip);
        });
        return figures;
    }

    private void ratios(List<Figure> figures) {
        if (samples.has(NODE + " wall")) {
            figures.add(Figure.ratio(
                            "cold start, reader with an AOT cache, to Node",
                            wall(ColdStarts.CACHED, NODE),
                            atMost(1.05))
                    .withFloor(wall(ColdStarts.BARE_CACHED, NODE)));
            figures.add(Figure.ratio("cold start, reader, to Node", wall(ColdStarts.READER, NODE), null)
                    .withFloor(wall(EMPTY, NODE)));
        }
        figures.add(Figure.ratio("cold start, reader, to typical Java", wall(ColdStarts.READER, TYPICAL), atMost(0.6))
                .withFloor(wall(EMPTY, TYPICAL)));
        figures.add(Figure.ratio(
                        "cold start, reader with an AOT cache, to typical Java",
                        wall(ColdStarts.CACHED, TYPICAL),
                        atMost(0.6))
                .withFloor(wall(ColdStarts.BARE_CACHED, TYPICAL)));
        figures.add(Figure.ratio(
                "cold start, reader with an AOT cache, to a bare GetItem with one",
                wall(ColdStarts.CACHED, ColdStarts.BARE_CACHED),
                Target.nearFloor()));
    }

    private double wall(String name, String to) {
        return samples.ratio(name + " wall", to + " wall");
    }

    private void restores(List<Figure> figures) {
        figures.add(Figure.ratio(
                "restore, first invoke, restored reader to a bare GetItem",
                samples.ratio(ColdStarts.KEPT + " first", ColdStarts.BARE_KEPT + " first"),
                Target.nearFloor()));
        for (String name : List.of(ColdStarts.KEPT, ColdStarts.LOST, ColdStarts.BARE_KEPT)) {
            boolean kept = name.equals(ColdStarts.KEPT);
            Figure first = Figure.of("restore, first invoke, " + name, samples.median(name + " first"), "ms");
            figures.add(
                    kept
                            ? first.withTarget(atMost(8)).withFloor(samples.median(ColdStarts.BARE_KEPT + " first"))
                            : first);
            Figure toTenth = Figure.ratio(
                    "restore, first invoke to tenth, " + name, firstToTenth(name), kept ? atMost(3) : null);
            figures.add(kept ? toTenth.withFloor(firstToTenth(ColdStarts.BARE_KEPT)) : toTenth);
            figures.add(Figure.of("restore, minimum of first invoke, " + name, samples.minimum(name + " first"), "ms"));
            figures.add(Figure.of("rss after ten invokes, " + name, samples.median(name + " rss"), "MB"));
        }
    }

    private double firstToTenth(String name) {
        return samples.ratio(name + " first", name + " tenth");
    }

    private void start(List<Figure> figures, String name) {
        figures.add(Figure.of("cold start, " + name, samples.median(name + " wall"), "ms"));
        figures.add(Figure.of("cold start minimum, " + name, samples.minimum(name + " wall"), "ms"));
        figures.add(Figure.of("cold start until ready, " + name, samples.median(name + " ready"), "ms"));
        figures.add(Figure.of("cold start CPU, " + name, samples.median(name + " cpu"), "ms"));
        Figure resident = Figure.of("rss at first response, " + name, samples.median(name + " rss"), "MB");
        Double limit = residentLimit(name);
        figures.add(limit == null ? resident : resident.withTarget(atMost(limit)));
        if (samples.has(name + " classes")) {
            figures.add(Figure.of("cold start classes loaded, " + name, samples.median(name + " classes"), "classes"));
        }
    }

    private static @Nullable Double residentLimit(String name) {
        return switch (name) {
            case ColdStarts.READER -> 110.0;
            case ColdStarts.CACHED -> 70.0;
            default -> null;
        };
    }
}
