package blog.manuscripts.paths;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePathTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
                    # path,                               date,       title,       folder's, suffix, in posts, in drafts
                    trip.md,                              -,          trip,        -,   -,  false, false
                    _posts/2020-1-31-hello.md,            2020-1-31,  hello,       -,   -,  true,  false
                    _posts\\2020-01-31-x.md,               2020-01-31, x,           -,   -,  true,  false
                    2020-01-31-x/readme.md,               -,          readme,      -,   -,  false, false
                    2020-01-31-x/index.md,                2020-01-31, x,           -,   -,  false, false
                    content/posts/trip/index.md,          -,          trip,        -,   -,  false, false
                    content/posts/trip/index.de.md,       -,          trip,        -,   de, false, false
                    content/de/posts/trip/index.html,     -,          trip,        de,  -,  false, false
                    content/pt-br/trip.md,                -,          trip,        pt-BR, -, false, false
                    index.md,                             -,          index,       -,   -,  false, false
                    _posts/index.md,                      -,          index,       -,   -,  true,  false
                    _posts/en/2020-01-31-x.md,            2020-01-31, x,           en,  -,  true,  false
                    _posts/tech/2020-01-31-x.md,          2020-01-31, x,           -,   -,  true,  false
                    _posts/tech/en/2020-01-31-x.md,       2020-01-31, x,           -,   -,  true,  false
                    _posts_he/2020-01-31-x.markdown,      2020-01-31, x,           he,  -,  true,  false
                    _posts-he/2020-01-31-x.mkd,           2020-01-31, x,           he,  -,  true,  false
                    en/_posts/2020-01-31-x.md,            2020-01-31, x,           en,  -,  true,  false
                    blog/_drafts/x.md,                    -,          x,           -,   -,  false, true
                    _drafts_fr/x.md,                      -,          x,           fr,  -,  false, true
                    my_posts/x.md,                        -,          x,           -,   -,  false, false
                    notes/trip.de.md,                     -,          trip.de,     -,   de, false, false
                    notes/trip.zh-Hans.md,                -,          trip.zh-Hans, -,  zh-Hans, false, false
                    notes/trip.zz.md,                     -,          trip.zz,     -,   -,  false, false
                    notes/trip.de-zz.md,                  -,          trip.de-zz,  -,   -,  false, false
                    socket.io.md,                         -,          socket.io,   -,   io, false, false
                    _posts/2020-01-01-socket.io.md,       2020-01-01, socket.io,   -,   -,  true,  false
                    README,                               -,          README,      -,   -,  false, false
                    .md,                                  -,          .md,         -,   -,  false, false
                    '',                                   -,          '',          -,   -,  false, false
                    """)
    void saysWhatItsPlaceAndNameSay(
            String path, String date, String title, String lang, String suffix, boolean inPosts, boolean inDrafts) {
        var file = new FilePath(path);

        assertThat(file.date()).isEqualTo(date);
        assertThat(file.title()).isEqualTo(title);
        assertThat(file.lang()).isEqualTo(lang);
        assertThat(file.suffixLang()).isEqualTo(suffix);
        assertThat(file.isInPosts()).isEqualTo(inPosts);
        assertThat(file.isInDrafts()).isEqualTo(inDrafts);
    }

    @Test
    void knowsItsTitleWithoutItsLanguage() {
        assertThat(new FilePath("notes/2020-01-31-trip.de.md").titleWithoutLang())
                .isEqualTo("trip");
        assertThat(new FilePath("trip/index.de.md").titleWithoutLang()).isEqualTo("trip");
        assertThat(new FilePath("_posts/2020-01-01-socket.io.md").titleWithoutLang())
                .isEqualTo("socket.io");
    }

    @Test
    void knowsWhatAPostMayBeCalled() {
        assertThat(new FilePath("a.HTML").isHtml()).isTrue();
        assertThat(new FilePath("a.html.md").isHtml()).isFalse();
        assertThat("md markdown mkd mdown markdn html MD".split(" "))
                .allMatch(end -> new FilePath("a." + end).isPost());
        assertThat("textile adoc org rst txt".split(" ")).noneMatch(end -> new FilePath("a." + end).isPost());
    }
}
