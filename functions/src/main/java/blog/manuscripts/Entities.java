package blog.manuscripts;

import blog.http.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/// HTML's entities in what is no HTML: exporters of WordPress write titles and names so.
final class Entities {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\p{Alnum}{1,30});");

    private Entities() {}

    /// The text with what the entities stand for; what is none, or stands for no character of a text, stays.
    static String resolved(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> {
            String character = Encoding.decodeHtml(entity.group(), false);
            boolean isText = !character.isEmpty()
                    && Texts.isStorable(character)
                    && character.chars().noneMatch(Character::isISOControl);
            return Matcher.quoteReplacement(isText ? character : entity.group());
        });
    }
}
