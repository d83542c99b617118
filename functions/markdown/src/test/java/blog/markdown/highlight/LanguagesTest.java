package blog.markdown.highlight;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import blog.markdown.highlight.lexing.Span;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "`",
            "\"\"\"",
            "'''",
            "/*",
            "*/",
            "//",
            "#",
            "--",
            "--[[",
            "{-",
            "(*",
            "<!--",
            "<",
            "</",
            "<a b=",
            "<script>",
            "<?php",
            "<%",
            "{{",
            "{%",
            "${",
            "$(",
            "$x",
            "@x",
            ":x",
            "&x;",
            "<<EOF\n",
            "<<~A",
            "EOF\n",
            "R\"(",
            "r#\"",
            "=begin",
            "#[",
            "\\",
            "/",
            "/[",
            "a/b",
            "0x1F",
            "1.5e-3",
            "1e",
            "if",
            "def f(",
            "class A",
            "A:",
            "a = ",
            "- b: c",
            "$ ",
            "@@ ",
            "+",
            "-",
            "é",
            "😀",
            "\uD83D",
            "\u0000",
            "\t",
            " ",
            "\n",
            "\r",
            "(",
            ")",
            "[",
            "]",
            "::");

    static Stream<String> names() {
        return Languages.names().stream().sorted();
    }

    private static String marked(String language, String code) {
        return Languages.spans(language, code).stream()
                .map(span -> span.token().shortName() + " " + code.substring(span.start(), span.end()))
                .collect(joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "java|@Override int f(String s) { return 0x1F + 1.5; } // x|"
                        + "nd @Override, kt int, nf f, nc String, k return, mh 0x1F, mf 1.5, c1 // x",
                "java|char c = '\\''; /* a */ String s = \"b\\\"c\";|kt char, s '\\'', cm /* a */, nc String, s \"b\\\"c\"",
                "kotlin|fun main() = println(\"a\")|k fun, nf main, nf println, s \"a\"",
                "c|#include <stdio.h>|cp #include <stdio.h>",
                "rust|fn f<'a>(x: &'a str) -> Option<char> { Some('a') }|"
                        + "k fn, nf f, nl 'a, nl 'a, kt str, nc Option, kt char, nb Some, s 'a'",
                "rust|/* a /* b */ c */ let|cm /* a /* b */ c */, k let",
                "go|func (s *S) Go() error { return nil }|k func, nf Go, kt error, k return, kc nil",
                "javascript|const re = /a[/]b/g, x = 4 / 2 / 1;|k const, sr /a[/]b/g, mi 4, mi 2, mi 1",
                "js|`a ${b}` + 'c'|s `a ${b}`, s 'c'",
                "ts|type A = string|k type, nc A, kt string",
                "python|@app.get\\ndef f(a): return None  # x|nd @app, k def, nf f, k return, kc None, c1 # x",
                "ruby|def go!; @a = :b; A::B.new; end|k def, nf go!, nv @a, ss :b, nc A, nc B, k end",
                "ruby|x = <<~EOS\\n  a\\nEOS\\ny|s <<~EOS\\n  a\\nEOS",
                "bash|for f in *.md; do echo \"$f\" # all\\ndone|k for, k in, k do, nb echo, s \"$f\", c1 # all, k done",
                "console|$ ls $HOME\\nfor you|gp $, nv $HOME",
                "sql|SELECT count(*) FROM t WHERE a = 'b'|k SELECT, nf count, k FROM, k WHERE, s 'b'",
                "json|{\"a\": \"b\", \"c\": [1, true]}|nl \"a\", s \"b\", nl \"c\", mi 1, kc true",
                "yaml|a: true # b\\n- c d: \"e\"|na a, kc true, c1 # b, na c d, s \"e\"",
                "toml|[a]\\nb = 1|nn [a], na b , mi 1",
                "css|a.b:hover { color: #fff; margin: 1px }|nc .b, na color, nn #fff, na margin, mi 1px",
                "html|<a href=\"/x\">b &amp; c</a><script>let a</script>|"
                        + "nt <a, na href, s \"/x\", nt >, ni &amp;, nt </a, nt >, nt <script, nt >, k let, nt </script, nt >",
                "xml|<?xml version=\"1.0\"?><a/><!-- b -->|cp <?xml version=\"1.0\"?>, nt <a, nt >, cm <!-- b -->",
                "diff|--- a\\n+++ b\\n@@ -1 +1 @@\\n-x\\n+y|gh --- a, gh +++ b, gu @@ -1 +1 @@, gd -x, gi +y",
                "dockerfile|FROM a AS b\\nRUN c from d|k FROM, k RUN",
                "haskell|f' x = Just 'a' -- b|nc Just, s 'a', c1 -- b",
                "clojure|(defn f [x] {:a \"b\"})|k defn, nf f, ss :a, s \"b\"",
            })
    void areCutIntoTokens(String language, String code, String tokens) {
        assertThat(marked(language, code.replace("\\n", "\n"))).isEqualTo(tokens.replace("\\n", "\n"));
    }

    @Test
    void areKnownByAnyOfTheirNames() {
        assertThat(Languages.know("C++")).isTrue();
        assertThat(marked("KT", "val")).isEqualTo("k val");
        assertThat(Languages.know("text")).isFalse();
        assertThat(Languages.spans("text", "if")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void markPartsInOrderWhateverTheTextIs(String language) {
        var random = new Random(7);
        for (int i = 0; i < 100; i++) {
            var code = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                code.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            int at = 0;
            for (Span span : Languages.spans(language, code.toString())) {
                assertThat(span.start()).as("%s", code).isGreaterThanOrEqualTo(at);
                assertThat(span.end()).as("%s", code).isGreaterThan(span.start());
                at = span.end();
            }
            assertThat(at).isLessThanOrEqualTo(code.length());
        }
    }

    /// What is quadratic would take ten seconds for some piece.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash",
                "clojure",
                "console",
                "css",
                "haskell",
                "html",
                "javascript",
                "lua",
                "makefile",
                "php",
                "python",
                "ruby",
                "rust",
                "yaml"
            })
    void areReadInLinearTime(String language) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String piece : PIECES) {
                String code = piece.repeat(100_000 / piece.length());
                assertThat(Languages.spans(language, code).size()).isLessThanOrEqualTo(code.length());
            }
        });
    }
}
