package blog.suite.manuscripts;

import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tags, categories and authors as front matter has them.
@AgainstApi
class TagsAndAuthorsChecks {
    private final Shelf shelf;

    TagsAndAuthorsChecks(Shelf shelf) {
        this.shelf = shelf;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tags: [Cloud Computing, Java]   | cloud-computing,java",
                "tags: cloud java                | cloud,java",
                "categories: [Essays, Notes]     | essays,notes",
                "category: Essays                | essays",
                "tags: [2026, true]              | 2026,true",
                "tags: [Java, JAVA, java]        | java",
                "tags: []                        | ''",
                "tags: [a, b]\\ncategories: [c]  | a,b,c",
                "tags: [a, b]\\ncategories: [B]  | a,b",
                "tags: '#one #two/three'         | one,two-three"
            })
    void tagsAreAListOrWordsAndTheCategoriesToo(String yaml, String slugs) {
        Answer post = put("---\ntitle: T\n" + yaml.replace("\\n", "\n") + "\n---\n");

        assertThat(String.join(",", post.all("/tags", "slug"))).isEqualTo(slugs);
    }

    @Test
    void tagsKeepTheirSpelling() {
        assertThat(put("---\ntitle: T\ntags: [Cloud  Computing, 日本語, C#]\n---\n")
                        .all("/tags", "name"))
                .containsExactly("Cloud Computing", "日本語", "C#");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author: Ada Lovelace                | Ada Lovelace | ada-lovelace",
                "authors: [Ada Lovelace, Grace]      | Ada Lovelace,Grace | ada-lovelace,grace",
                "author: [Ada]                       | Ada | ada",
                "author: {login: ada, display_name: Ada, email: ada@example.org} | Ada | ada"
            })
    void authorsAreOneOrSeveral(String yaml, String names, String ids) {
        Answer post = put("---\ntitle: T\n" + yaml + "\n---\n");

        assertThat(String.join(",", post.all("/authors", "name"))).isEqualTo(names);
        assertThat(String.join(",", post.all("/authors", "id"))).isEqualTo(ids);
    }

    private Answer put(String manuscript) {
        return shelf.put(shelf.own("named"), manuscript).expect(201);
    }
}
