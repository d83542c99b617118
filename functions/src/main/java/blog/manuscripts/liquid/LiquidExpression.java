package blog.manuscripts.liquid;

import java.util.ArrayList;
import java.util.List;

/// What stands in an output tag: a value and the filters that it goes through, as they were written.
record LiquidExpression(String value, List<Filter> filters) {
    record Filter(String name, List<String> arguments) {}

    static LiquidExpression parse(String text) {
        List<String> parts = split(text, '|');
        var filters = new ArrayList<Filter>();
        for (String part : parts.subList(1, parts.size())) {
            List<String> nameAndRest = split(part, ':');
            String rest = nameAndRest.size() == 1
                    ? ""
                    : part.strip()
                            .substring(nameAndRest.getFirst().length())
                            .strip()
                            .substring(1);
            filters.add(new Filter(nameAndRest.getFirst(), rest.isBlank() ? List.of() : split(rest, ',')));
        }
        return new LiquidExpression(parts.getFirst(), filters);
    }

    /// The parts without space around them; a mark between quotes parts nothing.
    private static List<String> split(String text, char mark) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == mark) {
                parts.add(text.substring(start, at).strip());
                start = at + 1;
            } else if (here == '"' || here == '\'') {
                at = Math.max(at, text.indexOf(here, at + 1));
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }
}
