package blog.mail;

import blog.http.InvalidInput;
import blog.names.DomainName;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that mail can be sent to: one of HTML's `<input type=email>`, with a dot in its domain. A domain in
/// other letters is spelled as DNS has it; a name before the `@` in other letters is none that SES takes. Its text
/// tells nothing, so that no log can.
public record MailAddress(String value) {
    /// RFC 5321 §4.5.3.1.3, without the angle brackets.
    public static final int MOST_CHARACTERS = 254;

    private static final String ATOM = "[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String NAME = ATOM + "(?:\\." + ATOM + ")*";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String DOMAIN = "(?:" + LABEL + "\\.)+" + LABEL;
    /// An address as it is kept.
    static final String FORM = "(?=.{3,254}$)(?=[^@]{1,64}@)" + NAME + "@" + DOMAIN;

    private static final Pattern WHOLE = Pattern.compile(FORM);

    /// Empty for a text that is no address.
    public static Optional<MailAddress> parse(String text) {
        String stripped = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        int at = stripped.lastIndexOf('@');
        if (at < 0 || stripped.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String whole = stripped.substring(0, at) + "@"
                + DomainName.ascii(stripped.substring(at + 1)).orElse("");
        return WHOLE.matcher(whole).matches() ? Optional.of(new MailAddress(whole)) : Optional.empty();
    }

    /// 422 for a text that is no address.
    public static MailAddress required(String field, String text) {
        return parse(text).orElseThrow(() -> InvalidInput.unacceptable(field, "must be an e-mail address"));
    }

    /// Whether somebody may have meant an address by it, be it one that no mail can be sent to.
    public static boolean looksLikeOne(String text) {
        String stripped = text.strip();
        int at = stripped.lastIndexOf('@');
        return at > 0 && at < stripped.length() - 1 && stripped.length() <= MOST_CHARACTERS;
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "an address";
    }
}
