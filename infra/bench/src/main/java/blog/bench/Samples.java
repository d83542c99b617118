package blog.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/// What was measured, round by round, under a name for each kind.
public final class Samples {
    private final Map<String, List<Double>> values = new TreeMap<>();

    public void add(String name, double value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public double median(String name) {
        return percentile(all(name), 0.5);
    }

    public double minimum(String name) {
        return percentile(all(name), 0);
    }

    /// The median of the rounds' own ratios, which what else the machine did meanwhile hardly moves.
    public double ratio(String name, String to) {
        return percentile(pairs(name, to, (a, b) -> a / b), 0.5);
    }

    private double[] pairs(String name, String to, DoubleBinaryOperator of) {
        double[] a = all(name);
        double[] b = all(to);
        return IntStream.range(0, Math.min(a.length, b.length))
                .mapToDouble(i -> of.applyAsDouble(a[i], b[i]))
                .toArray();
    }

    private double[] all(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /// The value that the share `p` of all lies at or below.
    public static double percentile(double[] values, double p) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.max(0, Math.ceil(p * sorted.length) - 1)];
    }
}
