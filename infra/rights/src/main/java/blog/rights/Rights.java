package blog.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What each function may do to the tables: a row for each statement of its policy.
public record Rights(List<Row> rows) {
    private static final Pattern ROW = Pattern.compile(
            "(?<function>[a-z]+) {2,}(?<table>[a-z]+) {2,}(?<actions>%1$s(?: %1$s)*) {2,}(?<keys>%2$s(?: %2$s)*)"
                    .formatted("[A-Z][A-Za-z]+", "[A-Z]+#?\\*?"));

    public Rights {
        rows = List.copyOf(rows);
    }

    /// `function` may do each of `actions` to `table`, but only where all leading keys of a request are among `keys`. A
    /// key that ends in `*` stands for all that begin like it.
    public record Row(String function, String table, List<String> actions, List<String> keys) {
        public Row {
            actions = List.copyOf(actions);
            keys = List.copyOf(keys);
        }
    }

    public static Rights read(Path page) {
        try {
            return parse(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Columns are two or more spaces apart, words within one a single space. Empty lines and those that begin with
    /// `#` say nothing here. Throws IllegalArgumentException that names the line that is no row.
    public static Rights parse(String page) {
        var rows = new ArrayList<Row>();
        List<String> lines = page.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).stripTrailing();
            if (!line.isEmpty() && !line.startsWith("#")) {
                rows.add(row(line, number));
            }
        }
        return new Rights(rows);
    }

    private static Row row(String line, int number) {
        Matcher row = ROW.matcher(line);
        if (!row.matches()) {
            throw new IllegalArgumentException("rights.txt, line " + number
                    + ", is not function, table, actions and leading keys, two spaces apart: " + line);
        }
        return new Row(
                row.group("function"), row.group("table"), words(row.group("actions")), words(row.group("keys")));
    }

    private static List<String> words(String column) {
        return List.of(column.split(" "));
    }

    public List<Row> of(String function) {
        return rows.stream().filter(row -> row.function().equals(function)).toList();
    }
}
