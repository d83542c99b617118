package blog.manuscripts.body;

import static org.assertj.core.api.Assertions.assertThat;

import blog.manuscripts.Manuscripts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalsTest {
    private static List<String> warnings(String body) {
        return Manuscripts.read("---\ntitle: T\n---\n" + body).warnings().stream()
                .map(warning -> warning.line() + " "
                        + warning.detail().replace(" is not allowed in a post and was removed.", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\n\\n<script>x()</script>|6 <script>",
                "`<script>`\\n\\n<script>x()</script>|6 <script>",
                "```\\n<script>\\n```\\n\\n<script>x()</script>|8 <script>",
                "a\\n\\n    <script>\\n\\n<script>x()</script>|8 <script>",
                "{% highlight html %}\\n<script>\\n{% endhighlight %}\\n\\n<script>x()</script>|8 <script>",
                "<!-- <script> -->\\n\\n<script>x()</script>|6 <script>",
                "<b>a</b>\\n\\n<p onclick='x()'>b</p>|6 onclick of <p>",
                "<p>a</p>\\n\\n<P\\nOnClick = 'x()'>b</p>|6 onclick of <p>",
                "a\\n\\nb\\n{: onclick=\"x()\"}|7 onclick of <p>",
                "a\\n[b](javascript:x)|5 href of <a>",
                "<a href='/x'>a</a>\\n<a href='javascript:x'>b</a>|5 href of <a>",
                "<p style='color: red'>a</p>\\n\\n<p style='position:fixed; color: red'>b</p>|6 style of <p>",
                "<form>\\na</form>|4 <form>",
                "<iframe src='https://evil.example/x'></iframe>|4 <iframe> of evil.example",
            })
    void areToldWithTheirLine(String body, String warning) {
        assertThat(warnings(body.replace("\\n", "\n"))).contains(warning);
    }

    @Test
    void areToldOneByOne() {
        String film = "<iframe src=\"https://player.vimeo.com/video/1\"></iframe>\n\n";
        assertThat(warnings("<script>a</script>\n\n" + film
                        + "<script>b</script>\n\n<p onclick=a>b</p>\n\n<p onclick=c>d</p>"))
                .containsExactly("4 <script>", "8 <script>", "10 onclick of <p>", "12 onclick of <p>");
    }

    @Test
    void endAtAHundred() {
        assertThat(warnings("<blink>a</blink>\n\n".repeat(500))).hasSize(101);
    }
}
