package blog.manuscripts.matter;

import blog.http.InvalidInput;
import blog.http.Texts;
import blog.manuscripts.matter.Value.Mapping;
import blog.manuscripts.matter.Value.Sequence;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Reads YAML event by event, because no composer of the library bounds depth: at most eight levels, no anchors or
/// aliases, and every scalar a string, whatever its tag says.
final class Yaml {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setLabel(FrontMatter.FIELD).setUseMarks(true).build();

    private final Iterator<Event> events;
    private final int linesBefore;
    private final Warnings warnings;

    private Yaml(String text, int linesBefore, Warnings warnings) {
        this.events = new Parse(SETTINGS).parseString(text).iterator();
        this.linesBefore = linesBefore;
        this.warnings = warnings;
    }

    /// The mapping that `text` is, empty for no text at all; throws the library's exceptions for broken YAML, and 400
    /// for what is refused.
    static Mapping read(String text, int linesBefore, Warnings warnings) {
        var yaml = new Yaml(text, linesBefore, warnings);
        yaml.events.next(); // the start of the stream
        Event first = yaml.events.next();
        if (!(first instanceof DocumentStartEvent)) {
            return new Mapping(linesBefore, new LinkedHashMap<>());
        }
        Value value = yaml.value(yaml.events.next(), 1);
        Event end = yaml.events.next();
        if (!(end instanceof DocumentEndEvent) || yaml.events.next().getEventId() != Event.ID.StreamEnd) {
            throw yaml.refused(end, "holds more than one document");
        }
        return switch (value) {
            case Mapping mapping -> mapping;
            case Text nothing when nothing.isNull() -> new Mapping(linesBefore, new LinkedHashMap<>());
            case Text _, Sequence _ -> throw yaml.refused(first, "is not a list of keys and values");
        };
    }

    private Value value(Event event, int depth) {
        if (depth > FrontMatter.MAX_DEPTH + (event instanceof ScalarEvent ? 1 : 0)) {
            throw FrontMatter.tooDeep(line(event), column(event));
        }
        return switch (event) {
            case AliasEvent _ ->
                throw refused(event, "has an alias (*), which is not supported; if it is text, put it in quotes");
            case ScalarEvent scalar -> {
                check(scalar, scalar.getAnchor(), scalar.getTag());
                yield new Text(line(event), storable(scalar), scalar.isPlain());
            }
            case SequenceStartEvent start -> {
                check(start, start.getAnchor(), start.getTag());
                yield sequence(line(event), depth);
            }
            case MappingStartEvent start -> {
                check(start, start.getAnchor(), start.getTag());
                yield mapping(line(event), depth);
            }
            default -> throw refused(event, "cannot be read");
        };
    }

    /// Escapes can spell what the bytes of a file could not.
    private String storable(ScalarEvent scalar) {
        if (!Texts.isStorable(scalar.getValue())) {
            throw refused(scalar, "has a NUL character or half of a surrogate pair");
        }
        return scalar.getValue();
    }

    private Sequence sequence(int line, int depth) {
        var values = new ArrayList<Value>();
        for (Event event = events.next(); !(event instanceof SequenceEndEvent); event = events.next()) {
            values.add(value(event, depth + 1));
        }
        return new Sequence(line, values);
    }

    private Mapping mapping(int line, int depth) {
        var values = new LinkedHashMap<String, Value>();
        for (Event event = events.next(); !(event instanceof MappingEndEvent); event = events.next()) {
            if (!(value(event, depth + 1) instanceof Text key)) {
                throw refused(event, "has a key that is not text");
            }
            if (values.put(key.text(), value(events.next(), depth + 1)) != null) {
                requireOnce(key.text(), key.line());
                warnings.add(key.line(), "The key \"" + key.text() + "\" comes twice; the last one counts.");
            }
        }
        return new Mapping(line, values);
    }

    /// Of two words about being published nobody knows which one counts.
    static void requireOnce(String key, int line) {
        String bare = Keys.bare(key);
        if (bare.equals("date") || PublicationWords.isSign(bare)) {
            throw FrontMatter.broken(line, 1, "has the key \"" + key + "\" twice; keep one of them");
        }
    }

    private void check(Event event, Optional<Anchor> anchor, Optional<String> tag) {
        if (anchor.isPresent()) {
            throw refused(event, "has an anchor (&), which is not supported; if it is text, put it in quotes");
        }
        if (tag.isPresent() && !tag.get().equals("!")) {
            warnings.add(line(event), "The YAML tag \"" + tag.get() + "\" has no effect.");
        }
    }

    private int line(Event event) {
        return event.getStartMark().map(Mark::getLine).orElse(0) + linesBefore + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().map(Mark::getColumn).orElse(0) + 1;
    }

    private InvalidInput refused(Event event, String detail) {
        return FrontMatter.broken(line(event), column(event), detail);
    }
}
