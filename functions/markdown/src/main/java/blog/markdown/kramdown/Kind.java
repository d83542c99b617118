package blog.markdown.kramdown;

/// What a node of the tree is.
enum Kind {
    ROOT,
    BLANK,
    /// Ends what came before it and shows nothing: `^`, definitions, attribute lists.
    BOUNDARY,
    PARAGRAPH,
    HEADING,
    CODE_BLOCK,
    QUOTE,
    BULLET_LIST,
    ORDERED_LIST,
    ITEM,
    DEFINITION_LIST,
    TERM,
    DEFINITION,
    TABLE,
    TABLE_HEAD,
    TABLE_BODY,
    TABLE_FOOT,
    ROW,
    CELL,
    RULE,
    HTML,
    COMMENT,
    /// Text that is written as it stands.
    RAW,
    MATH,
    /// Text whose spans are still to be found.
    UNPARSED,
    TEXT,
    LINK,
    IMAGE,
    EMPHASIS,
    STRONG,
    CODE,
    BREAK,
    ENTITY,
    /// A quote, dash or ellipsis that was made of plain characters.
    SYMBOL,
    FOOTNOTE,
    ABBREVIATION
}
