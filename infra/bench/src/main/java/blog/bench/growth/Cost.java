package blog.bench.growth;

import blog.bench.Figure;
import blog.bench.Measurement;
import blog.bench.Rig;
import blog.bench.growth.Consumption.Taken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A million requests of each kind in dollars: measured calls and capacity units times list prices.
public final class Cost implements Measurement {
    private static final List<Integer> CDN_HITS = List.of(0, 80, 95);
    private static final int PER_CENT = 100;

    /// What stands between a client and the function, and what it takes for a million requests.
    private enum Front {
        REST_API("REST API", Prices.REST_API),
        HTTP_API("HTTP API", Prices.HTTP_API),
        FUNCTION_URL("function URL", 0);

        private final String title;
        private final double price;

        Front(String title, double price) {
            this.title = title;
            this.price = price;
        }
    }

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public List<Figure> measure(Rig rig) throws IOException {
        var figures = new ArrayList<Figure>();
        try (GrownBlog blog = GrownBlog.of(10)) {
            blog.comment(GrownBlog.PAGE);
            for (Operation operation : Operation.ALL) {
                blog.time(operation);
                Taken taken = blog.consumption(operation);
                double lambda = Prices.LAMBDA_REQUESTS + Prices.lambdaTime(operation.handler());
                double capacity = taken.readUnits() * Prices.READ_UNITS + taken.writeUnits() * Prices.WRITE_UNITS;
                rig.note(arithmetic(operation, taken, lambda, capacity));
                for (Front front : Front.values()) {
                    figures.addAll(figures(operation, front, front.price + lambda + capacity));
                }
            }
        }
        rig.note(Prices.SOURCE);
        return figures;
    }

    private static List<Figure> figures(Operation operation, Front front, double origin) {
        var figures = new ArrayList<Figure>();
        String title = "cost of a million, " + operation.name() + ", " + front.title;
        for (int hits : operation.isRead() ? CDN_HITS : CDN_HITS.subList(0, 1)) {
            String at = hits == 0 ? "" : ", CDN with " + hits + " % hits";
            double cdn = hits == 0 ? 0 : Prices.CDN_REQUESTS;
            figures.add(Figure.of(title + at, cdn + origin * (PER_CENT - hits) / PER_CENT, "$"));
        }
        return figures;
    }

    private static String arithmetic(Operation operation, Taken taken, double lambda, double capacity) {
        return String.format(
                Locale.ROOT,
                "A million times %s, %d calls each: Lambda %.3f $ (%s), DynamoDB %.3f $ (%s read units × %.3f $ +"
                        + " %s write units × %.3f $), and the gateway's price.",
                operation.name(),
                taken.calls(),
                lambda,
                Prices.lambdaArithmetic(operation.handler()),
                capacity,
                Figure.text(taken.readUnits()),
                Prices.READ_UNITS,
                Figure.text(taken.writeUnits()),
                Prices.WRITE_UNITS);
    }
}
