package blog.names;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/// A domain's name as DNS has it (RFC 5891): there are many spellings of one.
public final class DomainName {
    private DomainName() {}

    /// In lower-case ASCII; empty for what is no name.
    public static Optional<String> ascii(String text) {
        try {
            return Optional.of(IDN.toASCII(text, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT))
                    .filter(name -> !name.isEmpty());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
