package blog.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// The texts that come from outside: UTF-8 to the letter, without NUL and without halves of characters.
public final class Texts {
    private static final char FIRST_COMBINING = '\u0300';

    private Texts() {}

    /// The text of these bytes; 400 with the line for anything that is not well-formed UTF-8 (encoded surrogates
    /// included) or holds a NUL.
    public static String decode(String field, byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        String text;
        try {
            text = decoder.decode(in).toString();
        } catch (CharacterCodingException e) {
            throw InvalidInput.badText(field, lineAt(bytes, in.position()), 1, "is not UTF-8");
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line =
                    (int) text.substring(0, nul).chars().filter(c -> c == '\n').count() + 1;
            throw InvalidInput.badText(field, line, 1, "has a NUL character");
        }
        return text;
    }

    /// 400 for a text that is not [#isStorable].
    public static void requireStorable(String field, String text) {
        if (!isStorable(text)) {
            throw InvalidInput.badRequest(field, "has a NUL character or half of a surrogate pair");
        }
    }

    /// False for a text with a NUL or a lone surrogate, which JSON and YAML can spell and no store or page can hold.
    public static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the text is in Unicode's canonical composition (NFC). One made of characters that composing never
    /// changes is found to be so without the normaliser's tables, which a cold start would wait for.
    public static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_COMBINING) {
                return Normalizer.isNormalized(text, Normalizer.Form.NFC);
            }
        }
        return true;
    }

    private static int lineAt(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
