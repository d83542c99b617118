package blog.comments.people;

import blog.names.DomainName;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A person as the blog knows them: by a keyed hash of an e-mail address, or else of a visitor's token. Nothing
/// leads back from it, and it is the same for every post.
public record Who(String id) {
    private static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    public Who {
        if (!isWho(id)) {
            throw new IllegalArgumentException("not a who");
        }
    }

    /// Empty when there is neither. `lasting` is the lasting key of [KeyTable].
    public static Optional<Who> of(byte[] lasting, @Nullable String email, Optional<Visitor> visitor) {
        return email != null ? Optional.of(ofEmail(lasting, email)) : visitor.map(known -> ofVisitor(lasting, known));
    }

    /// However the address is spelled.
    public static Who ofEmail(byte[] lasting, String email) {
        return hashed(lasting, "email", spelled(email));
    }

    private static String spelled(String email) {
        String text = Normalizer.normalize(email, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
        String domain = text.substring(text.lastIndexOf('@') + 1);
        String name = text.substring(0, text.length() - domain.length());
        return name + DomainName.ascii(domain).orElse(domain);
    }

    public static Who ofVisitor(byte[] lasting, Visitor visitor) {
        return hashed(lasting, "visitor", visitor.token());
    }

    /// Whether `text` could be one.
    public static boolean isWho(String text) {
        return FORM.matcher(text).matches();
    }

    private static Who hashed(byte[] lasting, String kind, String value) {
        byte[] first = Arrays.copyOf(Hmac.of(lasting, kind + '\0' + value), BYTES);
        return new Who(Base64.getUrlEncoder().withoutPadding().encodeToString(first));
    }
}
