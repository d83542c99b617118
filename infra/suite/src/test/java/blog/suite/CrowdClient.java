package blog.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

/// One of many clients: it reads, counts a post up, deletes it, makes it again and comments, as its dice fall. Every
/// write names the version it replaces, so the number in a post is the number of writes to it.
final class CrowdClient implements Runnable {
    private static final List<String> TAGS = List.of("red", "green", "blue");

    private final Shelf shelf;
    private final List<String> slugs;
    private final Ledger ledger;
    private final Random dice;
    private final String name;
    private final int writes;
    private int actions;

    CrowdClient(Shelf shelf, List<String> slugs, Ledger ledger, int number, int writes) {
        this.shelf = shelf;
        this.slugs = slugs;
        this.ledger = ledger;
        this.dice = new Random(number);
        this.name = "c" + number;
        this.writes = writes;
    }

    @Override
    public void run() {
        while (ledger.writes() < writes) {
            String slug = slugs.get(dice.nextInt(slugs.size()));
            actions++;
            switch (dice.nextInt(10)) {
                case 0, 1, 2, 3 -> countUp(slug);
                case 4 -> delete(slug);
                case 5, 6 -> comment(slug);
                case 7 -> read("/posts?tag=" + shelf.own("all") + "&limit=100");
                case 8 -> read("/tags");
                default -> read(Shelf.post(slug));
            }
        }
    }

    private void countUp(String slug) {
        Answer before = shelf.api().get(Shelf.manuscript(slug)).byOwner().send();
        if (before.status() != 200) {
            Answer made =
                    shelf.put(slug, manuscript(1)).with("If-None-Match", "*").send();
            if (made.status() == 201) {
                ledger.wrote(made.at("/id"));
            } else {
                made.is(412);
            }
            return;
        }
        int count = count(before) + 1;
        Answer after = shelf.put(slug, manuscript(count))
                .with("If-Match", before.etag())
                .send();
        if (after.status() == 200) {
            ledger.replaced(slug, before.etag());
            ledger.wrote(after.at("/id"));
            assertThat(count(after)).isEqualTo(count);
        } else {
            after.is(412);
        }
    }

    private void delete(String slug) {
        Answer before = shelf.api().get(Shelf.manuscript(slug)).byOwner().send();
        if (before.status() == 200) {
            Answer deleted = shelf.delete(slug).with("If-Match", before.etag()).send();
            if (deleted.status() == 204) {
                ledger.replaced(slug, before.etag());
            } else {
                assertThat(deleted.status()).as("%s", deleted).isIn(410, 412);
            }
        }
    }

    private void comment(String slug) {
        Answer made = shelf.comment(slug, "{\"author\":{\"name\":\"" + name + "\"},\"markdown\":\"" + actions + "\"}")
                .send();
        if (made.status() == 201) {
            ledger.commented();
        } else {
            assertThat(made.status()).as("%s", made).isIn(404, 410);
        }
    }

    private void read(String path) {
        Answer answer = shelf.api().get(path).send();
        assertThat(answer.status()).as("%s", answer).isIn(200, 404, 410);
    }

    /// Unlike any other client's, so that every write is a change, with a tag that varies.
    private String manuscript(int count) {
        String tag = TAGS.get(dice.nextInt(TAGS.size()));
        return "---\ntitle: \"%d\"\ntags: [%s, %s]\nby: %s-%d\n---\nText.\n"
                .formatted(count, shelf.own("all"), shelf.own(tag), name, actions);
    }

    static int count(Answer post) {
        return Integer.parseInt(post.at("/title"));
    }
}
