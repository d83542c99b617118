package blog.markdown.highlight.lexing;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Where the lines of a text end, by what they hold apart from spaces at their ends.
record LineEnds(Map<String, NavigableSet<Integer>> byContent) {

    static LineEnds of(String text) {
        var ends = new HashMap<String, NavigableSet<Integer>>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            start += line.length() + 1;
            ends.computeIfAbsent(line.strip(), _ -> new TreeSet<>()).add(start - 1);
        }
        return new LineEnds(ends);
    }

    int next(String content, int after) {
        NavigableSet<Integer> ends = byContent.get(content);
        Integer end = ends == null ? null : ends.higher(after);
        return end == null ? -1 : end;
    }
}
