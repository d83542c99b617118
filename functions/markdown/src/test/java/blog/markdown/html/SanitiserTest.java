package blog.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import blog.markdown.Dialect;
import blog.markdown.Markdown;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SanitiserTest {
    private static final List<String> RUNNING = List.of(
            "script",
            "style",
            "form",
            "input",
            "button",
            "object",
            "embed",
            "link",
            "meta",
            "base",
            "svg",
            "math",
            "template",
            "textarea",
            "select",
            "frame",
            "frameset",
            "applet",
            "noscript",
            "title",
            "xmp",
            "plaintext");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil></sCrIpT >",
                "<img src=x onerror=alert(1)>",
                "<img src=\"x\" OnError='alert(1)'>",
                "<a href=\"javascript:alert(1)\">a</a>",
                "<a href=\" jAvAsCrIpT&colon;alert(1)\">a</a>",
                "<a href=\"java\tscript:alert(1)\">a</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
                "<a href=\"vbscript:x\">a</a>",
                "[a](javascript:alert(1))",
                "[a](JAVASCRIPT:alert(1) 'x')",
                "[a](<java\nscript:alert(1)>)",
                "[a]: javascript:alert(1)\n\n[a]",
                "<a href=\"&#106;avascript:alert(1)\">a</a>",
                "<a href=\"java&#9;script:alert(1)\">a</a>",
                "<a href=\"java&NewLine;script:alert(1)\">a</a>",
                "<a href=\"&#1; javascript:alert(1)\">a</a>",
                "<a href=\" vb&#10;script:x\">a</a>",
                "<a href=\"data:image/png;base64,AAAA\">a</a>",
                "<a href=\" DaTa:text/html;base64,AAAA\">a</a>",
                "<img src=\"data:image/svg+xml;base64,AAAA\">",
                "<img src=\"data:image/png,AAAA\">",
                "<img src=\"data:image/png;base64,AA<AA\" data-src=\"javascript:x\" onload=x>",
                "<video src=\"data:image/png;base64,AAAA\"></video>",
                "<source srcset=\"data:image/png;base64,AAAA\">",
                "<script data-x=1>alert(1)</script>",
                "<p data-x onclick=alert(1) data-y=\"><script>alert(1)</script>\">a</p>",
                "<noscr<noscript>ipt><scr</noscript>ipt>alert(1)</script>",
                "<noscript><noscript></noscript><script>alert(1)</script></noscript>",
                "<iframe src=\"https://evil.example/\" width=\"300\" id=\"x\" data-src=\"y\">a</iframe>",
                "```js onclick=\"alert(1)\" style='x'\nx\n```",
                "```js \"><script>alert(1)</script>\nx\n```",
                "![a](data:text/html;base64,PHNjcmlwdD4=)",
                "<javascript:alert(1)>",
                "text\n{: onclick=\"alert(1)\" style=\"position:fixed\"}",
                "*a*{: onmouseover='alert(1)'}",
                "[a](b){: href=\"javascript:alert(1)\"}",
                "# A {#x\" onclick=\"alert(1)}",
                "# A\n{: id=\"x' onclick='alert(1)\"}",
                "<style>*{display:none}</style>",
                "<div style=\"background:url(javascript:alert(1))\">a</div>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<svg><a xlink:href=\"javascript:alert(1)\">a</a></svg>",
                "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
                "<form action=//evil><input name=x><button>go</button></form>",
                "<iframe src=\"https://evil.example/\"></iframe>",
                "<div style=\"position:fixed;top:0;z-index:9;float:left;margin:-9px;display:none\">a</div>",
                "<div style=\"width:expression(alert(1));background:url(//evil)\">a</div>",
                "<iframe src=\"https://www.youtube.com/embed/x\" allow=\"camera\"></iframe>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<iframe src=\"//www.youtube.com.evil.example/embed/x\"></iframe>",
                "<iframe src=\"https://www.youtube.com/embed/x\" onload=alert(1)></iframe>",
                "<object data=x></object><embed src=x>",
                "<meta http-equiv=refresh content=0><base href=//evil><link rel=stylesheet href=x>",
                "<details open ontoggle=alert(1)>x</details>",
                "<video><source onerror=\"alert(1)\"></video>",
                "<video poster=\"javascript:alert(1)\" src=\"javascript:alert(1)\"></video>",
                "<img srcset=\"javascript:alert(1) 1x\">",
                "<a href=\"x\" ping=\"//evil\" target=\"evil\">a</a>",
                "<p title=\"</p><script>alert(1)</script>\">a</p>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<scr<script>ipt>alert(1)</script>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<textarea><script>alert(1)</script></textarea>",
                "`<script>alert(1)</script>`",
                "```\"><script>alert(1)</script>\nx\n```",
                "*[A]: \"><script>alert(1)</script>\n\nA",
                "[^1]\n\n[^1]: <script>alert(1)</script>",
                "\u0000<script>alert(1)</script>",
                "<a\u000bhref=javascript:alert(1)>a</a>",
                "{::nomarkdown}<script>alert(1)</script>{:/}",
                "* <script>alert(1)</script>\n{:toc}\n\n# <script>alert(1)</script><img src=x onerror=alert(1)>",
            })
    void letsNothingRun(String markdown) {
        var page = Jsoup.parseBodyFragment(Markdown.render(markdown, Dialect.KRAMDOWN, FrameHosts.USUAL)
                        .html())
                .body();

        for (Element element : page.getAllElements()) {
            assertThat(RUNNING).doesNotContain(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "srcdoc", "ping", "action");
                if (attribute.getKey().startsWith("data-")) {
                    continue;
                }
                assertThat(attribute
                                .getValue()
                                .replaceAll("[\\s\\p{Cntrl}]", "")
                                .toLowerCase(java.util.Locale.ROOT))
                        .doesNotStartWith("javascript:")
                        .doesNotStartWith("vbscript:")
                        .doesNotStartWith("data:");
            }
            if (element.normalName().equals("iframe")) {
                assertThat(element.attr("src")).startsWith("https://www.youtube.com/");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure class=\"wide\"><img src=\"/a.png\" alt=\"A\" /><figcaption>Caption</figcaption></figure>",
                "<details open=\"open\"><summary>More</summary><p>Text</p></details>",
                "<p>H<sub>2</sub>O <sup>2</sup> <kbd>Ctrl</kbd> <abbr title=\"x\">y</abbr> <del>a</del><ins>b</ins> <mark>c</mark></p>",
                "<p><a href=\"mailto:a%40b.example\">m</a> <a href=\"#x\">n</a> <a href=\"../y?z\">o</a></p>",
                "<p><a href=\"tel:123\" class=\"c\" title=\"t\">p</a></p>",
                "<iframe src=\"https://www.youtube-nocookie.com/embed/abc\" width=\"560\" height=\"315\"></iframe>",
                "<iframe src=\"https://player.vimeo.com/video/123\"></iframe>",
                "<video src=\"/a.mp4\" controls=\"controls\"></video>",
                "<picture><source srcset=\"/a.webp\" type=\"image/webp\" /><img src=\"/a.png\" alt=\"a\" /></picture>",
                "<p align=\"center\" id=\"x\" lang=\"de\">y</p>",
                "<ruby>漢<rt>kan</rt></ruby>",
                "<img src=\"/a.png\" srcset=\"/b.png 2x\" sizes=\"50vw\" loading=\"lazy\" alt=\"\" />",
                "<audio src=\"/a.ogg\" controls=\"controls\"><track src=\"/a.vtt\" kind=\"captions\" /></audio>",
                "<p style=\"text-align:center;width:50%;color:#c00\">y</p>",
                "<iframe src=\"https://www.youtube.com/embed/a\" allow=\"autoplay; encrypted-media; picture-in-picture\""
                        + " allowfullscreen=\"allowfullscreen\" title=\"t\"></iframe>",
                "<p class=\"c\" data-x=\"1\" data-long-name=\"&#34;&lt;\">y</p>",
                "<img src=\"data:image/png;base64,iVBORw0K\" alt=\"a\" />",
                "<img src=\"data:image/webp;base64,AAAA\" data-x=\"1\" />",
            })
    void keepsWhatABlogNeeds(String html) {
        assertThat(Markdown.render("<div>" + html + "</div>", Dialect.KRAMDOWN, FrameHosts.USUAL)
                        .html()
                        .strip())
                .isEqualTo("<div>" + html + "</div>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "irc",
                "ircs",
                "ftp",
                "ftps",
                "sftp",
                "magnet",
                "tel",
                "sms",
                "xmpp",
                "news",
                "geo",
                "git",
                "ssh",
                "mumble",
                "obsidian",
                "vscode",
                "http",
                "https",
                "mailto"
            })
    void keepsLinksThatLeadToOtherPrograms(String scheme) {
        assertThat(html("<a href='" + scheme + ":a.b'>c</a> <a href=' \t" + scheme + ":a.b\u0001 '>c</a>"))
                .isEqualTo("<p>%1$s %1$s</p>".formatted("<a href=\"" + scheme + ":a.b\">c</a>"));
        assertThat(html("[c](" + scheme + ":a.b)")).contains("href=\"" + scheme + ":a.b\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<noscript><img src='/a.png'></noscript>|<img src=\"/a.png\" />",
                "a <noscript>b *c*</noscript>|<p>a b <em>c</em></p>",
                "<div><iframe src='https://evil.example/' width='9' height='9' id='x'>a</iframe></div>|<div></div>",
                "<div><iframe id='src' class='src'></iframe></div>|<div></div>",
                "<div><iframe width='5'>a<b>c</b></iframe></div>|<div></div>",
                "<img src='data:image/GIF;base64,R0\\nlGOD' alt='a'>"
                        + "|<p><img src=\"data:image/GIF;base64,R0 lGOD\" alt=\"a\" /></p>",
            })
    void takesNoMoreAndNoLessThanItMust(String markdown, String html) {
        assertThat(html(markdown.replace("\\n", "\n"))).isEqualTo(html);
    }

    private static String html(String markdown) {
        return Markdown.render(markdown, Dialect.KRAMDOWN, FrameHosts.USUAL)
                .html()
                .strip();
    }

    @Test
    void tellsWhatItTookOut() {
        assertThat(Markdown.render(
                                "<script>x</script> <p onclick=x style=y>z</p> <blink>w</blink>",
                                Dialect.KRAMDOWN,
                                FrameHosts.USUAL)
                        .removed())
                .extracting(Removal::name)
                .contains("<script>", "onclick of <p>", "style of <p>", "<blink>");
        assertThat(Markdown.render(
                                "# A\n\nb[^1] **c** `d` [e](f)\n\n[^1]: g\n\n|a|\n|-|\n|b|",
                                Dialect.KRAMDOWN,
                                FrameHosts.USUAL)
                        .removed())
                .isEmpty();
    }
}
