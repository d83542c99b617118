package blog.suite.reading;

import static blog.suite.Patience.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import blog.suite.AgainstApi;
import blog.suite.Answer;
import blog.suite.Shelf;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Cursors that were altered, or belong to another list.
@AgainstApi
class BadCursorChecks {
    private final Shelf shelf;
    private final String path;

    BadCursorChecks(Shelf shelf) {
        this.shelf = shelf;
        this.path = "/posts?tag=" + shelf.own("walked");
    }

    @BeforeEach
    void publish() {
        for (String name : List.of("p1", "p2")) {
            shelf.put(shelf.own(name), "---\ntitle: T\ntags: [" + shelf.own("walked") + "]\n---\n")
                    .expect(201);
        }
        eventually(() -> assertThat(shelf.api().walk(path, "slug")).hasSize(2));
    }

    @Test
    void aCursorThatWasTamperedWithIsRefused() {
        String cursor = shelf.api().get(path + "&limit=1").expect(200).at("/next");

        for (int i = 0; i < cursor.length(); i += 3) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            refuse(path + "&limit=1", cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
        refuse(path + "&limit=1", cursor.substring(1));
        refuse(path + "&limit=1", cursor + "A");
        refuse(path + "&limit=1", "nonsense");
        refuse(path + "&limit=1", "%22%00");
        refuse(path + "&limit=1", "");
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        String cursor = shelf.api().get(path + "&limit=1").expect(200).at("/next");

        refuse("/posts?limit=1", cursor);
        refuse("/posts?limit=1&tag=" + shelf.own("even"), cursor);
        refuse(path + "&sort=date&limit=1", cursor);
        refuse(path + "&year=2020&limit=1", cursor);
        refuse(Shelf.comments(shelf.own("p1")) + "?limit=1", cursor);
    }

    private void refuse(String query, String cursor) {
        Answer refused = shelf.api().get(query + "&cursor=" + cursor).send();
        assertThat(refused.isProblem(400).all("/errors", "field")).containsExactly("cursor");
    }
}
