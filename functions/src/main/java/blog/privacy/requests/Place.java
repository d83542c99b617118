package blog.privacy.requests;

import blog.privacy.TraceTable;
import java.util.Optional;

/// How far persons are shown: which of them, and behind which trace.
record Place(int person, Optional<String> after) {
    static final Place FIRST = new Place(0, Optional.empty());

    /// Whether the text is a place among so many persons.
    static boolean isOne(String text, int persons) {
        return text.matches("[0-9] .*")
                && of(text).person() < persons
                && of(text).after().filter(it -> !TraceTable.isPosition(it)).isEmpty();
    }

    static Place of(String text) {
        String[] parts = text.split(" ", 2);
        return new Place(Integer.parseInt(parts[0]), Optional.of(parts[1]).filter(it -> !it.isEmpty()));
    }

    String text() {
        return person + " " + after.orElse("");
    }
}
