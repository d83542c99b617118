package blog.bench;

import java.io.IOException;
import java.util.List;

/// One part of the benchmark. Its name is what `-Dbench.only` asks for.
public interface Measurement {
    String name();

    List<Figure> measure(Rig rig) throws IOException, InterruptedException;
}
