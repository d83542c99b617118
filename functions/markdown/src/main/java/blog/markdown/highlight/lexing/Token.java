package blog.markdown.highlight.lexing;

/// What a piece of code is, with the short name that Pygments and Rouge gave it and that the stylesheets of themes
/// know.
public enum Token {
    COMMENT("c1"),
    BLOCK_COMMENT("cm"),
    PREPROCESSOR("cp"),
    KEYWORD("k"),
    CONSTANT("kc"),
    TYPE("kt"),
    ATTRIBUTE("na"),
    BUILTIN("nb"),
    CLASS("nc"),
    DECORATOR("nd"),
    ENTITY("ni"),
    FUNCTION("nf"),
    LABEL("nl"),
    NAMESPACE("nn"),
    TAG("nt"),
    VARIABLE("nv"),
    STRING("s"),
    REGEX("sr"),
    SYMBOL("ss"),
    INTEGER("mi"),
    FLOAT("mf"),
    HEX("mh"),
    DELETED("gd"),
    HEADING("gh"),
    INSERTED("gi"),
    PROMPT("gp"),
    SUBHEADING("gu");

    private final String shortName;

    Token(String shortName) {
        this.shortName = shortName;
    }

    public String shortName() {
        return shortName;
    }
}
