package blog.bench.growth;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Samples;
import blog.bench.Target;
import blog.bench.growth.Consumption.Taken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What every operation takes of DynamoDB when the blog is small, and when it has a hundred thousand posts, half of
/// them with one tag, or ten thousand comments on the post that is asked for. The times are those of DynamoDB Local,
/// which keeps its tables in SQLite.
public final class Growth implements Measurement {
    private static final Blogs SMALL = new Blogs("10 posts", 10, 0);
    private static final List<Blogs> GROWN = List.of(
            new Blogs("1,000 posts", 1000, 0),
            new Blogs("100,000 posts", 100_000, 0),
            new Blogs("10,000 comments", 10, 10_000));
    private static final int SETTLING = 300;
    private static final int PASSES = 20;
    private static final int EACH = 20;
    private static final double NANOS_PER_MILLI = 1e6;

    /// What is compared: a page of comments is there in any case.
    private record Blogs(String name, int posts, int comments) {
        GrownBlog start() throws IOException {
            GrownBlog blog = GrownBlog.of(posts);
            blog.comment(GrownBlog.PAGE + comments);
            return blog;
        }
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException {
        var samples = new Samples();
        var kinds = new ArrayList<>(GROWN);
        kinds.addFirst(SMALL);
        var blogs = new LinkedHashMap<String, GrownBlog>();
        try {
            for (Blogs kind : kinds) {
                rig.progress("a blog of " + kind.name());
                blogs.put(kind.name(), kind.start());
            }
            for (Operation operation : Operation.ALL) {
                rig.progress("growth, " + operation.name());
                for (var blog : blogs.entrySet()) {
                    settle(blog.getValue(), operation, operation.name() + " " + blog.getKey(), samples);
                }
                for (int pass = 0; pass < PASSES; pass++) {
                    for (var blog : blogs.entrySet()) {
                        time(blog.getValue(), operation, operation.name() + " " + blog.getKey(), samples);
                    }
                }
            }
        } finally {
            for (GrownBlog blog : blogs.values()) {
                blog.close();
            }
        }
        return figures(samples);
    }

    private static void settle(GrownBlog blog, Operation operation, String name, Samples samples) throws IOException {
        for (int i = 0; i < SETTLING; i++) {
            blog.time(operation);
        }
        Taken taken = blog.consumption(operation);
        samples.add(name + " calls", taken.calls());
        samples.add(name + " units", taken.readUnits() + taken.writeUnits());
    }

    private static void time(GrownBlog blog, Operation operation, String name, Samples samples) throws IOException {
        var millis = new double[EACH];
        for (int i = 0; i < EACH; i++) {
            millis[i] = blog.time(operation) / NANOS_PER_MILLI;
        }
        samples.add(name + " p50", Samples.percentile(millis, 0.5));
    }

    private static List<Figure> figures(Samples samples) {
        var figures = new ArrayList<Figure>();
        for (Blogs kind : GROWN) {
            String title = "growth, " + kind.name() + " to " + SMALL.name() + ": ";
            figures.add(most(title + "calls, of what grows most", samples, kind, " calls"));
            figures.add(most(title + "capacity units, of what grows most", samples, kind, " units"));
            for (Operation operation : Operation.ALL) {
                figures.add(Figure.ratio(
                        title + "p50, " + operation.name(),
                        ratio(samples, operation, kind, " p50"),
                        Target.atMost(1.05)));
            }
        }
        return figures;
    }

    private static Figure most(String title, Samples samples, Blogs kind, String quantity) {
        double most = Operation.ALL.stream()
                .mapToDouble(operation -> ratio(samples, operation, kind, quantity))
                .max()
                .orElseThrow();
        return Figure.ratio(title, most, Target.atMost(1));
    }

    private static double ratio(Samples samples, Operation operation, Blogs kind, String quantity) {
        String grown = operation.name() + " " + kind.name() + quantity;
        return samples.ratio(grown, operation.name() + " " + SMALL.name() + quantity);
    }
}
