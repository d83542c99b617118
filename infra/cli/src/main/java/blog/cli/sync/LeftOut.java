package blog.cli.sync;

/// Why a file of a folder is no post, as the author is told with a count.
enum LeftOut {
    PACKAGES("in node_modules or vendor"),
    HIDDEN("with a dot at the beginning, or in such a folder"),
    UNDERSCORE("in a folder that begins with _"),
    TEMPLATE("in archetypes or scaffolds, which hold templates"),
    SECTION("named _index"),
    ROOT_PAGE("at the root, named index, 404 or README"),
    NO_FRONT_MATTER("without front matter, outside of _posts and _drafts"),
    PAGE("whose layout is page, home or default"),
    HTML("of HTML, outside of _posts and _drafts"),
    LINKED_FOLDER("that are links to folders"),
    NO_MARKDOWN("that are no Markdown");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    /// `3 files that are no Markdown`.
    String told(int count) {
        String are = count == 1
                ? words.replace("are no ", "is no ").replace("are links to folders", "is a link to a folder")
                : words;
        return count + (count == 1 ? " file " : " files ") + are;
    }
}
