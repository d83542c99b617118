package blog.manuscripts.warnings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The warnings of one reading, collected in any order; a text that deserves thousands gets the first hundred.
public final class Warnings {
    private static final int MAX = 100;
    private static final int LONGEST = 80;

    private final List<Warning> all = new ArrayList<>();

    public void add(@Nullable Integer line, String detail) {
        var warning = new Warning(line, detail);
        if (!all.contains(warning) && all.size() <= MAX) {
            all.add(warning);
        }
    }

    /// What an author wrote, short enough to be part of a warning.
    public static String shortened(String written) {
        String line = written.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    /// In the order of the file's lines; those without a line first.
    public List<Warning> sorted() {
        var sorted = new ArrayList<>(all.subList(0, Math.min(all.size(), MAX)));
        sorted.sort(Comparator.comparing(Warning::line, Comparator.nullsFirst(Comparator.naturalOrder())));
        if (all.size() > MAX) {
            sorted.add(new Warning(null, "There are more warnings than these."));
        }
        return sorted;
    }
}
