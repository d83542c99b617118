package blog.markdown.kramdown;

import org.jspecify.annotations.Nullable;

/// The first line of an item, taken apart: an attribute list may come before the text.
record ItemText(@Nullable Braces list, String text, ItemIndent indent) {
    /// Reads what stands behind a mark of this width.
    static ItemText read(Scanner in, int mark) {
        String written = in.takeLine();
        Braces list = list(written, in.meter);
        boolean hasText = !written.substring(list == null ? 0 : list.end()).isBlank();
        String text = list == null
                ? written.stripLeading()
                : written.substring(list.end()).stripLeading();
        return new ItemText(list, text, ItemIndent.of(mark, written, hasText));
    }

    /// The attribute list that a text begins with; a named one is none.
    static @Nullable Braces list(String text, Meter meter) {
        int start = Chars.skipSpace(text, 0);
        int name = Braces.nameEnd(text, start + 2);
        boolean other = Chars.at(text, name) == ':' || Chars.at(text, start + 2) == '/';
        return other ? null : Braces.at(new Scanner(text, meter), start);
    }

    void addTo(Node item) {
        if (list != null) {
            item.ownList().parse(list.content());
        }
    }
}
