package blog.bench.stage;

import blog.bench.Samples;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;

/// What came of a call made over and over by several threads: calls a second, and milliseconds a call.
record Times(double rate, double p50, double p99) {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    /// One call, made again and again by one thread.
    @FunctionalInterface
    interface Call {
        void make() throws IOException;
    }

    /// Has each of the calls made by a thread of its own, `each` times.
    static Times of(List<? extends Call> calls, int each) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Callable<double[]>> loops = calls.stream()
                .<Callable<double[]>>map(call -> () -> loop(call, each))
                .toList();
        var all = new ArrayList<double[]>();
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            for (Future<double[]> loop : threads.invokeAll(loops)) {
                all.add(loop.get());
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        double[] millis = all.stream().flatMapToDouble(DoubleStream::of).toArray();
        return new Times(millis.length / seconds, Samples.percentile(millis, 0.5), Samples.percentile(millis, 0.99));
    }

    private static double[] loop(Call call, int times) throws IOException {
        var millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            call.make();
            millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
        }
        return millis;
    }

    static Times parse(String line) {
        String[] numbers = line.split(" ");
        return new Times(
                Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]), Double.parseDouble(numbers[2]));
    }

    String line() {
        return rate + " " + p50 + " " + p99;
    }
}
