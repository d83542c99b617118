package blog.bench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// The figures of one run as `benchmark.json` for programs and `benchmark.md` for people.
record Report(String machine, LocalDate date, List<Figure> figures, List<String> notes) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("benchmark.json"), json() + "\n");
        Files.writeString(folder.resolve("benchmark.md"), markdown());
    }

    String json() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("machine", machine).put("date", date.toString());
        ArrayNode list = root.putArray("figures");
        for (Figure figure : figures) {
            ObjectNode node = list.addObject();
            node.put("name", figure.name()).put("value", figure.value()).put("unit", figure.unit());
            Target target = figure.target();
            node.put("target", target == null ? null : target.limit());
            node.put("met", figure.met());
            if (figure.floor() != null) {
                node.put("floor", figure.floor());
            }
        }
        notes.forEach(root.putArray("notes")::add);
        return JSON.writeValueAsString(root);
    }

    String markdown() {
        var text = new StringBuilder("%s, %s\n\n".formatted(machine, date));
        text.append("| figure | value | unit | target | met | floor |\n|---|---:|---|---|---|---:|\n");
        figures.forEach(figure -> text.append(row(figure)));
        notes.forEach(note -> text.append("\n").append(note).append("\n"));
        return text.toString();
    }

    private static String row(Figure figure) {
        Target target = figure.target();
        Boolean met = figure.met();
        Double floor = figure.floor();
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        figure.name(),
                        Figure.text(figure.value()),
                        figure.unit(),
                        target == null ? "" : target,
                        met == null ? "" : met ? "yes" : "**no**",
                        floor == null ? "" : Figure.text(floor));
    }
}
