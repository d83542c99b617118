package blog.mail;

import java.util.List;
import java.util.Map;

/// A letter in plain text. `id` is the same however often the letter is sent; `headers` are further ones, in
/// ASCII.
public record Mail(
        String id, Sender from, List<MailAddress> to, String subject, String text, Map<String, String> headers) {
    public Mail {
        to = List.copyOf(to);
        headers = Map.copyOf(headers);
    }

    /// Whose mail it is: an address, and the name that is shown.
    public record Sender(String name, MailAddress address) {}

    @Override
    public String toString() {
        return "mail " + id;
    }
}
