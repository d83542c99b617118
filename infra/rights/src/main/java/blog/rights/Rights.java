package blog.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What each function may do: a row for each statement of its policy. `rows` are about the tables, `grants`
/// about all else.
public record Rights(List<Row> rows, List<Grant> grants) {
    private static final String COLUMN = " {2,}";
    private static final String FUNCTION = "(?<function>[a-z]+)" + COLUMN;
    private static final String ACTIONS = "(?<actions>%1$s(?: %1$s)*)".formatted("[A-Z][A-Za-z]+");
    private static final String KEYS = "(?<keys>%1$s(?: %1$s)*|%2$s(?: %2$s)*|\\*)".formatted("[A-Z]+#?\\*?", "[a-z]+");
    private static final Pattern ROW =
            Pattern.compile(FUNCTION + "(?<table>[a-z]+(?:/[a-z]+)?)" + COLUMN + ACTIONS + COLUMN + KEYS);
    private static final Pattern GRANT =
            Pattern.compile(FUNCTION + "(?<service>[a-z]+):(?<name>[a-z]+)" + COLUMN + ACTIONS);

    public Rights {
        rows = List.copyOf(rows);
        grants = List.copyOf(grants);
    }

    /// `function` may do each of `actions` to `table`, or to an index of it behind a slash, but only where all
    /// leading keys of a request are among `keys`. A key that ends in `*` stands for all that begin like it.
    /// Those of an index may be words in small letters instead, or `*` for whatever it has.
    public record Row(String function, String table, List<String> actions, List<String> keys) {
        public Row {
            actions = List.copyOf(actions);
            keys = List.copyOf(keys);
        }
    }

    /// `function` may do each of `actions` to what is no table: what the blog calls `name`, of the AWS `service`
    /// that IAM calls so.
    public record Grant(String function, String service, String name, List<String> actions) {
        public Grant {
            actions = List.copyOf(actions);
        }

        /// The actions as IAM writes them.
        public List<String> full() {
            return actions.stream().map(action -> service + ":" + action).toList();
        }
    }

    public static Rights read(Path page) {
        try {
            return parse(Files.readString(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Columns are two or more spaces apart, words within one a single space. Empty lines and those that begin
    /// with `#` say nothing here. Throws IllegalArgumentException that names the line that is no row.
    public static Rights parse(String page) {
        var rows = new ArrayList<Row>();
        var grants = new ArrayList<Grant>();
        List<String> lines = page.lines().toList();
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1).stripTrailing();
            Matcher row = ROW.matcher(line);
            Matcher grant = GRANT.matcher(line);
            if (row.matches() && isLed(row)) {
                rows.add(row(row));
            } else if (grant.matches()) {
                grants.add(grant(grant));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException("rights.txt, line " + number
                        + ", is not function, table, actions and leading keys, or function, service:name and actions,"
                        + " two spaces apart: " + line);
            }
        }
        return new Rights(rows, grants);
    }

    /// Of a table's own keys none may be just any.
    private static boolean isLed(Matcher row) {
        return !row.group("keys").equals("*") || row.group("table").contains("/");
    }

    private static Row row(Matcher row) {
        return new Row(
                row.group("function"), row.group("table"), words(row.group("actions")), words(row.group("keys")));
    }

    private static Grant grant(Matcher grant) {
        return new Grant(
                grant.group("function"), grant.group("service"), grant.group("name"), words(grant.group("actions")));
    }

    private static List<String> words(String column) {
        return List.of(column.split(" "));
    }

    /// What the function may do to the tables.
    public List<Row> of(String function) {
        return rows.stream().filter(row -> row.function().equals(function)).toList();
    }

    /// What the function may do besides.
    public List<Grant> besides(String function) {
        return grants.stream()
                .filter(grant -> grant.function().equals(function))
                .toList();
    }
}
