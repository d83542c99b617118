package blog.posts.writing;

import java.util.ArrayList;
import java.util.List;

/// A manuscript as real blogs have them, and what is to become of it.
record Oddity(String name, String path, String manuscript, List<Fact> facts, List<String> warnings) {

    /// What stands in the answer at a JSON pointer; a text within it where `part` is true.
    record Fact(String pointer, String value, boolean part) {}

    static Oddity of(String name, String manuscript) {
        return new Oddity(name, "_posts/2020-02-29-odd.md", manuscript, new ArrayList<>(), new ArrayList<>());
    }

    Oddity at(String otherPath) {
        return new Oddity(name, otherPath, manuscript, facts, warnings);
    }

    Oddity has(String pointer, String value) {
        facts.add(new Fact(pointer, value, false));
        return this;
    }

    Oddity html(String part) {
        facts.add(new Fact("/html", part, true));
        return this;
    }

    /// All the warnings there are to be are given, each by its line and a part of its text.
    Oddity warns(int line, String part) {
        warnings.add(line + " " + part);
        return this;
    }

    @Override
    public String toString() {
        return name;
    }
}
