package blog.comments.judging;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Folds together what looks alike: letters of three scripts, digits, case, accents, and the many forms that
/// Unicode has of one letter. Two texts that fold into one can be taken for each other.
final class Lookalikes {
    private static final Map<Integer, Integer> LATIN = new HashMap<>();

    /// Letters by name, and nothing to the eye.
    private static final int HANGUL_CHOSEONG_FILLER = 0x115f;

    private static final int HANGUL_JUNGSEONG_FILLER = 0x1160;

    static {
        // Cyrillic.
        pair("авеһіјкмнопргѕтухьзѡԁԛԝүцѵґӏ", "abehijkmhonprstyxbewdqwyuvri");
        pair("с", "c");
        // Greek.
        pair("αβϲεηικνορτυχωζγσ", "abcenikvoptuxwzyo");
        // Armenian.
        pair("օոսհցք", "onuhgp");
        // Cherokee.
        pair("ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᎩᏃ", "abcdeghijkimprstvwyz");
        // Latin that no decomposition leads to, its small capitals among them.
        pair("ıɑɡɩłøđħƅſl℮", "iagiiodhbsie");
        pair("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijkimnoprstuvwyz");
        // Digits and signs.
        pair("0134579$@|", "oieastgsai");
    }

    private Lookalikes() {}

    private static void pair(String others, String letters) {
        int[] from = others.codePoints().toArray();
        int[] to = letters.codePoints().toArray();
        for (int i = 0; i < to.length; i++) {
            LATIN.put(Character.toLowerCase(from[i]), to[i]);
        }
    }

    /// Letters and digits only, folded; whatever else stands between them is one space. What is not to be seen is
    /// nothing.
    static String words(String text) {
        var folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(c -> !isUnseen(c))
                .map(c -> LATIN.getOrDefault(c, c))
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c)) {
                        folded.appendCodePoint(c);
                    } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                        folded.append(' ');
                    }
                });
        return folded.toString().strip().replace("rn", "m").replace("vv", "w");
    }

    /// As [#words], without spaces.
    static String name(String text) {
        return words(text).replace(" ", "");
    }

    /// Whether the letter is of another script and passes for a Latin one.
    static boolean isForeign(int letter) {
        return Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN
                && Character.isLetter(letter)
                && LATIN.containsKey(Character.toLowerCase(letter));
    }

    /// Accents, and what only directs how text is shown.
    private static boolean isUnseen(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || c == HANGUL_CHOSEONG_FILLER
                || c == HANGUL_JUNGSEONG_FILLER;
    }
}
