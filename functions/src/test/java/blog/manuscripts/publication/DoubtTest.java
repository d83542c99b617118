package blog.manuscripts.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.http.InvalidInput;
import blog.manuscripts.Manuscript;
import blog.manuscripts.Manuscripts;
import blog.names.Slug;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is nearly front matter, and keys that are nearly those of publication, keep a post from readers.
class DoubtTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--- # meta\ntitle: X\npublished: false\n---\nText",
                "---yaml\ntitle: X\npublished: false\n---\nText",
                "---\u00a0\ntitle: X\ndraft: true\n---\nText",
                "+++ # x\ndraft = true\n+++\nText",
                "\u2014\ntitle: X\npublished: false\n\u2014\nText",
                "# comment\n---\ntitle: X\npublished: false\n---\nText",
                "```yaml\ntitle: X\npublished: false\n```\nText",
                "---\n# meta\ntitle: X\npublished: false\n\nText",
                "---\nmy key: X\npublished: false\n\nText",
                "+++\n[params]\ndraft = true\n\nText",
                "{title: X, draft: true}\n\nText",
                "---\n---\ntitle: X\npublished: false\n---\nText",
                "---\ntitle: X\n---\n\n---\npublished: false\n---\nText",
                "Title: X\nPublished: false\n---\nText",
                "Title: X\nStatus: draft\n\nText",
                "-- \ntitle: X\ndate: 2099-01-01\n--\nText",
                "---\ntitle: X\ndraft\u00a0: true\n---\nText",
                "---\ntitle: X\npublished\u200b: false\n---\nText",
                "---\ntitle: X\n\uff44\uff52\uff41\uff46\uff54: true\n---\nText",
                "---\ntitle: X\ndate: 2020-01-01\nDate: 2099-01-01\n---\nText",
                "---\ntitle: X\nisPublished: false\n---\nText",
                "---\ntitle: X\npublish_on: some day\n---\nText",
                "---\ntitle: X\npubDatetime: next week\n---\nText",
                "---\ntitle: X\nunpublished: true\n---\nText",
                "---\ntitle: X\nvisible: false\n---\nText",
                "---\ntitle: X\nencrypt: true\n---\nText",
                "---\ntitle: X\nmeta: {password: x}\n---\nText",
                "---\ntitle: X\npasswords: [a, b]\n---\nText"
            })
    void isADraft(String text) {
        boolean isPublic;
        try {
            isPublic = !read(text, null).draft();
        } catch (InvalidInput refused) {
            isPublic = refused.problem().status() != 400;
        }

        assertThat(isPublic).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Just a text.\n",
                "A text about status: it begins with a sentence that is long enough.\n",
                "---\ntitle: X\npublisher: ACM\n---\nText",
                "---\ntitle: X\npublishedOn: 2020-01-01\n---\nText",
                "---\ntitle: X\n---\nWrite `draft: true`:\n\n```yaml\ndraft: true\n```\n",
                "# Heading\n\n```\npublished: false\n```\n"
            })
    void isPublic(String text) {
        assertThat(read(text, null).draft()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\npublished: false\npublished: true\n---\nText",
                "---\ndate: 2099-01-01\ndate: 2020-01-01\n---\nText",
                "{\"draft\": true, \"draft\": false}\nText"
            })
    void twoWordsAboutPublicationAreRefused(String text) {
        assertThatThrownBy(() -> read(text, null)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aNameTellsADayAndAFolderADraft() {
        assertThat(read("Text", "2099-01-01.md").date()).isNotNull();
        assertThat(read("Text", "_posts/2099-01-01-.md").date()).isNotNull();
        assertThat(read("Text", "_Drafts/x.md").draft()).isTrue();
        assertThat(read("Text", "_drafts.old/x.md").draft()).isTrue();
        assertThatThrownBy(() -> read("Text", "_posts/2024-13-45-x.md")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anEmptyFileIsNoPost() {
        assertThatThrownBy(() -> read("", null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problem().status()).isEqualTo(422));
    }

    private static Manuscript read(String text, @Nullable String path) {
        return Manuscript.read(text.getBytes(StandardCharsets.UTF_8), new Slug("x"), path, Manuscripts.SITE);
    }
}
