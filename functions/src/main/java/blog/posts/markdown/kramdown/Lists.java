package blog.posts.markdown.kramdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Lists. An item's lines are gathered first and become blocks when the list is at its end, because only then is it
/// known which items are written without paragraphs.
final class Lists {
    private static final List<Pattern> BULLETS = starts("[+*-]");
    private static final List<Pattern> NUMBERS = starts("\\d+\\.");
    private static final Pattern CHECKBOX = Pattern.compile("^\\s*\\[([ xX])]\\s+");

    private final Blocks blocks;
    private final Scanner in;
    private final List<Pattern> starts;
    private final Node list;
    private final List<List<StringBuilder>> texts = new ArrayList<>();
    private Pattern start;
    private Indentation indentation = new Indentation(0, "");
    private boolean nestedListFound;
    private boolean afterBlank;
    private boolean ended;

    private Lists(Blocks blocks, boolean bullets) {
        this.blocks = blocks;
        this.in = blocks.in;
        this.starts = bullets ? BULLETS : NUMBERS;
        this.start = starts.getLast();
        this.list = blocks.take(new Node(bullets ? Kind.BULLET_LIST : Kind.ORDERED_LIST));
    }

    private static List<Pattern> starts(String mark) {
        return IntStream.rangeClosed(0, 3)
                .mapToObj(spaces -> Scanner.pattern("^( {0," + spaces + "}" + mark + ")([\\t| ].*?\\n)"))
                .toList();
    }

    static boolean parse(Blocks blocks) {
        if (!blocks.in.at(BlockSyntax.LIST)) {
            return false;
        }
        new Lists(blocks, blocks.in.at(BlockSyntax.BULLET)).run();
        return true;
    }

    private void run() {
        while (!in.atEnd() && !ended && takeLine()) {
            // the line belongs to the list
        }
        blocks.tree.children.add(list);
        Node blank = null;
        for (int i = 0; i < texts.size(); i++) {
            Node item = list.children.get(i);
            texts.get(i).forEach(text -> Blocks.parse(blocks.document, item, text.toString()));
            if (!item.children.isEmpty()) {
                bareParagraph(item, i == texts.size() - 1);
                blank = item.lastIs(Kind.BLANK) ? item.children.removeLast() : null;
            }
        }
        if (blank != null && !ended) {
            blocks.tree.children.add(blank);
        }
        markTasks();
    }

    private boolean takeLine() {
        if (afterBlank && in.at(BlockSyntax.RULE)) {
            return false;
        }
        if (in.scan(BlockSyntax.END)) {
            ended = true;
        } else if (in.scan(start)) {
            startItem();
        } else if (indentation.covers(in.peekLine()) || (!afterBlank && indentation.allowsLazy(in))) {
            addLine(Indentation.withoutTabs(in.line()));
        } else if (in.scan(BlockSyntax.BLANK)) {
            texts.getLast().getLast().append(in.matched());
            nestedListFound = true;
            afterBlank = true;
        } else {
            return false;
        }
        return true;
    }

    private void startItem() {
        var item = new Node(Kind.ITEM);
        indentation = Indentation.of(in.group(1).length(), in.group(2));
        String text = withoutList(item, indentation.firstLine());
        list.children.add(item);
        texts.add(new ArrayList<>(List.of(new StringBuilder(text))));
        start = starts.get(indentation.spacesBeforeMark());
        nestedListFound = startsList(text);
        afterBlank = false;
    }

    /// The text without the attribute list that it begins with, which goes to the item.
    static String withoutList(Node item, String text) {
        Matcher list = Indentation.LIST.matcher(text);
        if (!list.lookingAt()) {
            return text;
        }
        item.ownList().parse(list.group(1));
        return text.substring(list.end());
    }

    private void addLine(String line) {
        boolean indented = indentation.isBefore(line);
        String text = indented ? line.substring(indentation.columns()) : line;
        if (startsList(text)) {
            if (!nestedListFound && indented) {
                texts.getLast().add(new StringBuilder());
                nestedListFound = true;
            } else if (nestedListFound && !indented) {
                text = " ".repeat(indentation.columns() + 4) + text;
            }
        }
        texts.getLast().getLast().append(text);
        afterBlank = false;
    }

    private static boolean startsList(String text) {
        return BlockSyntax.LIST.matcher(text).lookingAt();
    }

    /// Leaves out the paragraph of an item whose text no blank line follows. The last item goes with the others.
    private void bareParagraph(Node item, boolean isLast) {
        List<Node> parts = item.children;
        Node first = parts.getFirst();
        if (!first.is(Kind.PARAGRAPH)) {
            return;
        }
        if (parts.size() > 1 && parts.get(1).is(Kind.BOUNDARY) && first.list != null) {
            parts.remove(1);
        }
        boolean noBlank = parts.size() < 2 || !parts.get(1).is(Kind.BLANK) || (isLast && parts.size() == 2 && !ended);
        if (noBlank && (!isLast || list.children.size() == 1 || anyBareBefore(item))) {
            if (parts.size() > 1 && !parts.get(1).is(Kind.BLANK)) {
                first.children.getFirst().text.append("\n");
            }
            first.bare = true;
        }
    }

    private boolean anyBareBefore(Node item) {
        return list.children.stream()
                .takeWhile(one -> one != item)
                .anyMatch(one -> one.children.isEmpty()
                        || !one.children.getFirst().is(Kind.PARAGRAPH)
                        || one.children.getFirst().bare);
    }

    private void markTasks() {
        boolean tasks = false;
        for (Node item : list.children) {
            if (item.children.isEmpty() || !item.children.getFirst().is(Kind.PARAGRAPH)) {
                continue;
            }
            StringBuilder text = item.children.getFirst().children.getFirst().text;
            Matcher box = CHECKBOX.matcher(text);
            if (box.find()) {
                tasks = true;
                String checked = box.group(1).equals(" ") ? "" : " checked=\"checked\"";
                text.replace(
                        0,
                        box.end(),
                        "<input type=\"checkbox\" class=\"task-list-item-checkbox\" disabled=\"disabled\"" + checked
                                + " />");
            }
            if (tasks) {
                item.attributes.put("class", "task-list-item");
            }
        }
        if (tasks) {
            list.attributes.put("class", "task-list");
        }
    }
}
