package blog.comments.judging;

import blog.comments.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules, and what each counts: two that may be an accident together are enough to be held, and so is one that is
/// none.
final class Score {
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://(www\\.)?|\\bwww\\.");
    private static final Pattern LINK = Pattern.compile("<a ");
    /// Of our own HTML: what is not prose.
    private static final Pattern BESIDE_PROSE = Pattern.compile("(?s)<code>.*?</code>|<[^>]*>|&[^;]*;");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{4,}");

    private static final int MOST_LINKS = 2;
    private static final int FEW_LETTERS = 20;
    private static final double LOUD = 0.7;
    /// Shorter ones are said twice by people, too.
    private static final int SHORT_WORDS = 20;
    private static final int MANY_MIXED = 3;
    private static final int SHOWN_MIXED = 5;

    private final List<String> reasons = new ArrayList<>();
    private int points;

    private Score() {}

    /// `same` when the last comment from there had the same words; `authors` are folded names.
    static Verdict of(Entrance entrance, Candidate comment, boolean same, List<String> words, Set<String> authors) {
        var score = new Score();
        score.add(entrance.bare(), 3, Entrance.BARE);
        score.add(entrance.trapped(), 6, Entrance.TRAPPED);
        score.countLinks(comment);
        score.findWords(comment, words);
        score.hearCapitals(BESIDE_PROSE.matcher(comment.html()).replaceAll(" "));
        score.findMixedScripts(comment);
        String said = Lookalikes.words(comment.markdown());
        score.add(same, said.length() < SHORT_WORDS ? 1 : 3, "same: the last comment from there had these words");
        score.add(
                authors.contains(Lookalikes.name(comment.name())),
                3,
                "name: can be taken for an author's of this blog");
        return new Verdict(score.points, score.reasons);
    }

    private void add(boolean holds, int more, String reason) {
        if (holds) {
            points += more;
            reasons.add(reason);
        }
    }

    private void countLinks(Candidate comment) {
        long links = Math.max(
                LINK.matcher(comment.html()).results().count(),
                ADDRESS.matcher(comment.markdown()).results().count());
        add(links > MOST_LINKS, 3, "links: " + links);
    }

    private void findWords(Candidate comment, List<String> words) {
        String text = ' ' + Lookalikes.words(comment.name() + ' ' + comment.url() + ' ' + comment.markdown()) + ' ';
        List<String> found = words.stream()
                .filter(word -> text.contains(' ' + Lookalikes.words(word) + ' '))
                .toList();
        add(!found.isEmpty(), found.size() == 1 ? 3 : 6, "words: " + String.join(", ", found));
    }

    private void hearCapitals(String text) {
        long upper = text.codePoints().filter(Character::isUpperCase).count();
        long lower = text.codePoints().filter(Character::isLowerCase).count();
        add(upper + lower >= FEW_LETTERS && upper >= LOUD * (upper + lower), 2, "capitals: nearly all");
    }

    /// Latin letters beside such of another script as pass for Latin ones.
    private void findMixedScripts(Candidate comment) {
        var mixed = new LinkedHashSet<String>();
        WORD.matcher(comment.name() + ' ' + comment.markdown())
                .results()
                .map(match -> match.group())
                .filter(Score::isMixed)
                .forEach(mixed::add);
        String shown = String.join(", ", mixed.stream().limit(SHOWN_MIXED).toList());
        add(!mixed.isEmpty(), mixed.size() < MANY_MIXED ? 2 : 3, "scripts: mixed in " + shown);
    }

    private static boolean isMixed(String word) {
        return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                && word.codePoints().anyMatch(Lookalikes::isForeign);
    }
}
