package blog.cli.comments;

import blog.cli.terminal.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody has written down about posts that are called differently elsewhere: two columns, what the file of
/// comments has (a link, a path, an identifier or a slug) and the slug here.
record PostMap(Map<String, String> slugs) {
    static final PostMap NONE = new PostMap(Map.of());
    private static final Pattern LINE = Pattern.compile("\\s*\"?(.*?)\"?[\\s,;]+\"?([^\\s,;\"]+)\"?\\s*");

    static PostMap read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refused("there is no file " + file);
        }
        var slugs = new HashMap<String, String>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "");
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Matcher columns = LINE.matcher(line);
            if (!columns.matches() || columns.group(1).isEmpty()) {
                throw new Refused(file + ":" + (i + 1)
                        + ": there are to be two columns, what the post was called and its" + " slug here");
            }
            slugs.put(columns.group(1), columns.group(2));
        }
        return new PostMap(Map.copyOf(slugs));
    }
}
