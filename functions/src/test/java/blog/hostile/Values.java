package blog.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/// What strangers, scripts and broken clients put where a value belongs.
final class Values {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            ",",
            ",,",
            ";",
            "abc",
            "null",
            "undefined",
            "NaN",
            "true",
            "*",
            "*/*;q=x",
            "text/html;q=1;q=2",
            ";;;=",
            "\"x",
            "x\"",
            "W/",
            "W/\"x\"",
            "\"\"",
            "\"1-",
            "\"9-0-json\"",
            "!",
            "\\",
            "%",
            "%zz",
            "%00",
            ".",
            "..",
            "../..",
            "/",
            "-",
            "-1",
            "+1",
            "0",
            "00",
            "1e9",
            "0x10",
            "１",
            "٣",
            "99999999999999999999",
            "2026-13-45",
            "2026-02-30T25:61:61Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "Mon, 05 Jan 2026 09:30:00 GMT",
            "Mon, 99 Jan 2026",
            "é",
            "e\u0301",
            "日本",
            "😍",
            "\ud83d",
            "\u202egpj.exe",
            "\u200b\u2060",
            "\u00a0",
            "\ufeff",
            "\u0000",
            "\t",
            "\r\nX-Injected: yes",
            "<script>alert(1)</script>",
            "' OR 1=1 --",
            "Bearer",
            "Bearer ",
            "Bearer a b c",
            "Basic YTpi",
            "bytes=0-",
            "attachment; filename*=UTF-8''%FF",
            "attachment; filename=\"",
            "gzip, gzip;q=0, identity;q=0",
            "application/json; charset",
            "application/json; charset=\"",
            "MQ",
            "bm90IGEgY3Vyc29y",
            "a".repeat(8 * 1024),
            "\"".repeat(8 * 1024),
            ",".repeat(8 * 1024),
            "日".repeat(3 * 1024));

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e400",
            "12345678901234567890123456789012",
            "123456789012345678901234567890123",
            "{}",
            "[]",
            "[null]",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
            "{\"a\":1,\"a\":2}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\u200b\\u2060\"",
            "\"\\u202egpj.exe\"",
            "\"x",
            "",
            "NaN",
            "1 2",
            "/* */ 1");

    private final RandomGenerator random;

    Values(RandomGenerator random) {
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    /// What may stand for a value in JSON, well-formed or not.
    String json() {
        return random.nextBoolean() ? one(JSON) : '"' + text().replaceAll("[\\\\\"\\p{Cntrl}]", "") + '"';
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }
}
