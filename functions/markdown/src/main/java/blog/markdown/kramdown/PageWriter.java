package blog.markdown.kramdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes the tree as HTML.
final class PageWriter {
    private static final String LANGUAGE = "language-";

    private final Document document;
    private final StringBuilder out = new StringBuilder();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Contents contents = new Contents();
    private final Footnotes footnotes = new Footnotes();
    private final PlainIds ids = new PlainIds();

    PageWriter(Document document) {
        this.document = document;
    }

    String page() {
        inner(document.root);
        String notes = footnotes.html(this, document);
        String table = contents.html(this);
        int notesAt = footnotes.placeOn(out.length());
        if (notesAt >= contents.place()) {
            out.insert(notesAt, notes).insert(contents.place(), table);
        } else {
            out.insert(contents.place(), table).insert(notesAt, notes);
        }
        return out.toString();
    }

    /// What a node becomes when it is written away from the rest.
    String apart(Node node) {
        int start = out.length();
        write(node);
        String html = out.substring(start);
        out.setLength(start);
        return html;
    }

    void inner(Node node) {
        open.push(node);
        node.children.forEach(this::write);
        open.pop();
    }

    void raw(String html) {
        out.append(html);
        document.meter.wrote(out.length());
    }

    private void write(Node node) {
        switch (node.kind) {
            case ROOT, ROW, TABLE, TABLE_HEAD, TABLE_BODY, TABLE_FOOT, QUOTE, DEFINITION_LIST -> container(node);
            case BULLET_LIST, ORDERED_LIST -> list(node);
            case BLANK -> raw("\n");
            case BOUNDARY, UNPARSED -> {}
            case PARAGRAPH -> paragraph(node);
            case HEADING -> heading(node);
            case CODE_BLOCK -> codeBlock(node);
            case ITEM, DEFINITION -> item(node);
            case TERM -> element("dt", node, "\n");
            case CELL -> cell(node);
            case RULE -> raw("<hr" + attributes(node.attributes) + " />\n");
            case HTML -> html(node);
            case COMMENT, RAW -> raw(node.text + (node.block ? "\n" : ""));
            case MATH -> formula(node);
            case TEXT, SYMBOL, ENTITY -> raw(Entities.text(node.text));
            case LINK -> element("a", node, "");
            case IMAGE -> raw("<img" + attributes(node.attributes) + " />");
            case EMPHASIS -> element("em", node, "");
            case STRONG -> element("strong", node, "");
            case CODE -> raw("<code" + attributes(node.attributes) + ">" + Entities.code(node.text) + "</code>");
            case BREAK -> raw("<br />");
            case FOOTNOTE -> raw(footnotes.mark(node.name));
            case ABBREVIATION -> abbreviation(node);
        }
    }

    private void element(String name, Node node, String end) {
        raw("<" + name + attributes(node.attributes) + ">");
        inner(node);
        raw("</" + name + ">" + end);
    }

    private void container(Node node) {
        String name = switch (node.kind) {
            case ROW -> "tr";
            case TABLE -> "table";
            case TABLE_HEAD -> "thead";
            case TABLE_BODY -> "tbody";
            case TABLE_FOOT -> "tfoot";
            case BULLET_LIST -> "ul";
            case ORDERED_LIST -> "ol";
            case DEFINITION_LIST -> "dl";
            default -> "blockquote";
        };
        raw("<" + name + attributes(node.attributes) + ">\n");
        inner(node);
        raw("</" + name + ">\n");
    }

    private void list(Node node) {
        if (node.refersTo("toc") && contents.placeAt(out.length(), node)) {
            return;
        }
        if (node.refersTo("footnotes") && footnotes.placeAt(out.length())) {
            return;
        }
        container(node);
    }

    private void paragraph(Node node) {
        if (node.bare) {
            inner(node);
            return;
        }
        boolean standalone = node.children.size() == 1
                && node.children.getFirst().is(Kind.IMAGE)
                && node.children.getFirst().refersTo("standalone");
        if (standalone) {
            Node image = node.children.getFirst();
            raw("<figure" + attributes(node.attributes) + ">\n<img" + attributes(image.attributes) + " />\n<figcaption>"
                    + Entities.text(image.attributes.getOrDefault("alt", "")) + "</figcaption>\n</figure>\n");
        } else {
            element("p", node, "\n");
        }
    }

    private void heading(Node node) {
        if (!node.attributes.containsKey("id")) {
            node.attributes.put("id", ids.of(node.words()));
        }
        contents.add(node);
        element("h" + node.level, node, "\n");
    }

    private void codeBlock(Node node) {
        Map<String, String> onBlock = new LinkedHashMap<>(node.attributes);
        Map<String, String> onCode = new LinkedHashMap<>();
        List<String> classes =
                new ArrayList<>(List.of(onBlock.getOrDefault("class", "").split(" ")));
        for (String one : classes) {
            if (one.startsWith(LANGUAGE) && one.length() > LANGUAGE.length()) {
                onCode.put("class", one);
                classes.remove(one);
                onBlock.put("class", String.join(" ", classes));
                onBlock.values().removeIf(value -> value.isEmpty());
                break;
            }
        }
        String meta = onBlock.remove(CodeBlocks.META);
        if (meta != null) {
            onCode.put(CodeBlocks.META, meta);
        }
        String code = node.text.toString();
        String text = code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
        raw("<pre" + attributes(onBlock) + "><code" + attributes(onCode) + ">" + Entities.code(text)
                + "\n</code></pre>\n");
    }

    private void item(Node node) {
        String name = node.is(Kind.ITEM) ? "li" : "dd";
        boolean bare = node.children.isEmpty()
                || (node.children.getFirst().is(Kind.PARAGRAPH) && node.children.getFirst().bare);
        raw("<" + name + attributes(node.attributes) + ">" + (bare ? "" : "\n"));
        inner(node);
        raw("</" + name + ">\n");
    }

    /// The alignment is an attribute as in the tables of other dialects, not a style as in kramdown.
    private void cell(Node node) {
        if (!node.name.isEmpty()) {
            node.attributes.put("align", node.name);
        }
        boolean inHead = open.stream().anyMatch(above -> above.is(Kind.TABLE_HEAD));
        if (node.children.isEmpty()) {
            node.addText(Kind.TEXT, "\u00a0");
        }
        element(inHead ? "th" : "td", node, "\n");
    }

    private void html(Node node) {
        Node above = open.peek();
        String end = node.block && (above == null || !above.isRawHtml()) ? "\n" : "";
        raw("<" + node.name + attributes(node.attributes));
        int start = out.length();
        raw(">");
        inner(node);
        boolean empty = out.length() == start + 1;
        if (empty && (Elements.isVoid(node.name) || (node.block && node.closed && node.isRawHtml()))) {
            out.setLength(start);
            raw(" />" + end);
        } else {
            raw("</" + node.name + ">" + end);
        }
    }

    private void formula(Node node) {
        String formula = Entities.code(node.text);
        String attributes = attributes(node.attributes);
        if (node.block) {
            String text = "\\[" + formula + "\\]\n";
            raw(attributes.isEmpty() ? text : "<div" + attributes + ">" + text + "</div>\n");
        } else {
            raw(attributes.isEmpty() ? "\\(" + formula + "\\)" : "<span" + attributes + ">$" + formula + "$</span>");
        }
    }

    private void abbreviation(Node node) {
        var meaning = document.abbreviations.get(node.text.toString());
        if (meaning != null) {
            node.attributes.putAll(meaning.place().attributes);
            if (!meaning.meaning().isEmpty()) {
                node.attributes.put("title", meaning.meaning());
            }
        }
        raw("<abbr" + attributes(node.attributes) + ">" + Entities.text(node.text) + "</abbr>");
    }

    static String attributes(Map<String, String> attributes) {
        var written = new StringBuilder();
        attributes.forEach((name, value) -> {
            if (!name.equals("id") || !value.isBlank()) {
                written.append(' ')
                        .append(name)
                        .append("=\"")
                        .append(Entities.attribute(value))
                        .append('"');
            }
        });
        return written.toString();
    }
}
