package blog.markdown.highlight;

import blog.markdown.highlight.lexing.Grammar;
import blog.markdown.highlight.lexing.Token;
import java.util.Map;
import java.util.function.BiConsumer;

/// Languages that describe: data, settings, queries, pages, changes.
final class DataLanguages {
    private DataLanguages() {}

    static void addTo(BiConsumer<String, Grammar> known) {
        known.accept(
                "json jsonc json5 jsonld geojson webmanifest",
                new Grammar()
                        .comment("//")
                        .comment("/*", "*/")
                        .stringOrKey("\"")
                        .numbers()
                        .constants("false null true"));
        known.accept(
                "yaml yml",
                new Grammar()
                        .line(Token.COMMENT, "#")
                        .commentAfterSpace("#")
                        .line(Token.PREPROCESSOR, "---")
                        .stringOrKey("\"")
                        .stringOrKey("'")
                        .keysBefore(':', true)
                        .prefixed(Token.LABEL, "&")
                        .prefixed(Token.LABEL, "*")
                        .prefixed(Token.TYPE, "!")
                        .names("_", "-")
                        .numbers()
                        .constants("false no null off on true yes"));
        known.accept(
                "toml",
                settings()
                        .text("\"\"\"", "\"\"\"")
                        .verbatim("'''", "'''")
                        .string("\"")
                        .string("'")
                        .numbers());
        known.accept(
                "ini cfg dosini properties dotenv env editorconfig gitconfig systemd",
                settings()
                        .line(Token.COMMENT, ";")
                        .line(Token.COMMENT, "!")
                        .string("\"")
                        .numbers());
        known.accept(
                "terraform hcl tf",
                new Grammar()
                        .comment("#")
                        .comment("//")
                        .comment("/*", "*/")
                        .string("\"")
                        .heredocs()
                        .numbers()
                        .functions()
                        .keywords(
                                "data dynamic else for for_each if in locals module output provider resource terraform"
                                        + " variable")
                        .types("any bool list map number object set string")
                        .constants("false null true"));
        known.accept(
                "sql mysql postgresql postgres psql plsql plpgsql sqlite tsql",
                new Grammar()
                        .comment("--")
                        .comment("/*", "*/")
                        .verbatim("'", "'")
                        .verbatim("\"", "\"")
                        .verbatim("`", "`")
                        .numbers()
                        .prefixed(Token.VARIABLE, "@")
                        .functions()
                        .ignoringCase()
                        .keywords(
                                "add all alter analyze and as asc begin between by cascade case check column commit"
                                        + " constraint create cross database declare default delete desc distinct do drop else"
                                        + " end except execute exists explain fetch for foreign from full function grant group"
                                        + " having if in index inner insert intersect into is join key language left like limit"
                                        + " natural not null offset on or order outer over partition primary procedure recursive"
                                        + " references replace return returning returns revoke right rollback select set table"
                                        + " then to trigger truncate union unique update using values view when where while with")
                        .types("bigint blob boolean bytea char date datetime decimal double float int integer interval"
                                + " json jsonb numeric real serial smallint text time timestamp tinyint uuid varchar")
                        .constants("false true"));
        known.accept("css scss sass less", css());
        known.accept("html xhtml htm html5 vue svelte erb jsp handlebars hbs aspx", html());
        known.accept("liquid jinja jinja2 twig django html+erb", html());
        known.accept(
                "xml svg xsd xslt xsl rss atom pom wsdl plist",
                xml().region(Token.PREPROCESSOR, "<?", "?>")
                        .verbatim("<![CDATA[", "]]>")
                        .markup(Map.of()));
        known.accept(
                "diff patch udiff",
                new Grammar()
                        .line(Token.HEADING, "diff ")
                        .line(Token.HEADING, "index ")
                        .line(Token.HEADING, "+++ ")
                        .line(Token.HEADING, "--- ")
                        .line(Token.SUBHEADING, "@@")
                        .line(Token.INSERTED, "+")
                        .line(Token.INSERTED, ">")
                        .line(Token.DELETED, "-")
                        .line(Token.DELETED, "<"));
        known.accept(
                "markdown md mkd gfm kramdown",
                new Grammar()
                        .comment("<!--", "-->")
                        .line(Token.HEADING, "#")
                        .line(Token.PREPROCESSOR, "---")
                        .verbatim("```", "```")
                        .verbatim("~~~", "~~~")
                        .string("`")
                        .line(Token.SUBHEADING, ">"));
        known.accept(
                "tex latex bibtex",
                new Grammar()
                        .plain("\\%")
                        .comment("%")
                        .prefixed(Token.KEYWORD, "\\")
                        .string("$")
                        .numbers()
                        .names("@*", ""));
    }

    private static Grammar settings() {
        return new Grammar()
                .line(Token.COMMENT, "#")
                .commentAfterSpace("#")
                .line(Token.NAMESPACE, "[")
                .keysBefore('=', false)
                .constants("false off on true");
    }

    private static Grammar css() {
        return new Grammar()
                .comment("/*", "*/")
                .comment("//")
                .string("\"")
                .string("'")
                .numbers()
                .prefixed(Token.KEYWORD, "@")
                .prefixed(Token.VARIABLE, "$")
                .prefixed(Token.CLASS, ".")
                .prefixed(Token.NAMESPACE, "#")
                .prefixed(Token.DECORATOR, "!")
                .names("_-", "")
                .keyWords()
                .functions();
    }

    private static Grammar html() {
        return xml().region(Token.PREPROCESSOR, "<?", "?>")
                .region(Token.PREPROCESSOR, "<%", "%>")
                .region(Token.PREPROCESSOR, "{{", "}}")
                .region(Token.PREPROCESSOR, "{%", "%}")
                .markup(Map.of("script", ScriptLanguages.javascript(), "style", css()));
    }

    private static Grammar xml() {
        return new Grammar().comment("<!--", "-->").region(Token.PREPROCESSOR, "<!DOCTYPE", ">");
    }
}
