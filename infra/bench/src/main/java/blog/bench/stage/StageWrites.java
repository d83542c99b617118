package blog.bench.stage;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.Samples;
import blog.bench.Target;
import blog.bench.lambda.Companion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a new post and a comment take on the stage beside their own bare calls of DynamoDB Local, and a page of
/// comments beside a list, with ten posts and with a thousand.
public final class StageWrites implements Measurement {
    private static final List<Integer> POSTS = List.of(10, 1000);
    private static final List<String> PARTS = List.of("put", "put bare", "comment", "comment bare", "page", "list");
    private static final int SETTLING = 100;
    private static final int ROUNDS = 100;

    @Override
    public String name() {
        return "stage";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException, InterruptedException {
        var figures = new ArrayList<Figure>();
        for (int posts : POSTS) {
            rig.progress("writes of a stage with " + posts + " posts");
            figures.addAll(figures(posts, samples(posts)));
        }
        return figures;
    }

    private static Samples samples(int posts) throws IOException, InterruptedException {
        var samples = new Samples();
        try (Companion host =
                Companion.start(List.of(ServedBlog.COMPILER), WritesHost.class, Integer.toString(posts))) {
            for (int round = -SETTLING; round < ROUNDS; round++) {
                String[] millis = host.ask("on").split(" ");
                for (int i = 0; round >= 0 && i < millis.length; i++) {
                    samples.add(PARTS.get(i), Double.parseDouble(millis[i]));
                }
            }
        }
        return samples;
    }

    private static List<Figure> figures(int posts, Samples samples) {
        String at = ", " + posts + " posts";
        return List.of(
                Figure.ratio(
                        "stage, PUT of a new post to its own bare calls" + at,
                        samples.ratio("put", "put bare"),
                        Target.atMost(1.3)),
                Figure.ratio(
                        "stage, POST of a comment to its own bare calls" + at,
                        samples.ratio("comment", "comment bare"),
                        Target.atMost(1.3)),
                Figure.ratio(
                        "stage, page of comments to a list" + at, samples.ratio("page", "list"), Target.atMost(1.5)),
                Figure.of("stage, PUT of a new post" + at, samples.median("put"), "ms")
                        .withFloor(samples.median("put bare")),
                Figure.of("stage, POST of a comment" + at, samples.median("comment"), "ms")
                        .withFloor(samples.median("comment bare")),
                Figure.of("stage, page of comments" + at, samples.median("page"), "ms"));
    }
}
