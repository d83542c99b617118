package blog.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Every page of a list, by its cursors. A page may be short or empty while there is a next one.
public record Pages(List<Answer> pages) {
    public Pages {
        pages = List.copyOf(pages);
    }

    public static Pages from(Call first) {
        var pages = new ArrayList<Answer>();
        String next = "";
        do {
            String more = next.isEmpty() ? "" : (first.path().contains("?") ? "&" : "?") + "cursor=" + Api.encode(next);
            Answer page = new Call(first.api(), first.method(), first.path() + more, first.headers(), first.body())
                    .expect(200);
            pages.add(page);
            next = page.json().path("next").isNull() ? "" : page.at("/next");
        } while (!next.isEmpty());
        return new Pages(pages);
    }

    public List<JsonNode> items() {
        return pages.stream()
                .flatMap(page -> page.json().path("items").valueStream())
                .toList();
    }

    /// One member of every item.
    public List<String> all(String member) {
        return items().stream().map(item -> item.path(member).asText()).toList();
    }
}
