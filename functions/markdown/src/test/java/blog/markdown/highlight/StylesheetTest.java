package blog.markdown.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import blog.markdown.highlight.lexing.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetTest {
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile("(?<name>color|background): #(?<hex>[0-9a-f]{6});");
    /// Would fail, whatever it lies on.
    private static final int NO_COLOUR = 0x777777;
    private static final String DARK = "@media (prefers-color-scheme: dark) {";

    private static String stylesheet() {
        try (InputStream css = Objects.requireNonNull(StylesheetTest.class.getResourceAsStream("/highlight.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The colours by selector, then by property.
    private static Map<String, Map<String, Integer>> colours(String scheme) {
        String all = stylesheet().replaceAll("/\\*.*?\\*/", "");
        String part = all.split(Pattern.quote(DARK))[scheme.equals("light") ? 0 : 1];
        var colours = new HashMap<String, Map<String, Integer>>();
        RULE.matcher(part).results().forEach(rule -> {
            for (String selector : rule.group(1).split(",")) {
                var own = colours.computeIfAbsent(selector.strip(), _ -> new HashMap<>());
                COLOUR.matcher(rule.group(2))
                        .results()
                        .forEach(colour -> own.put(colour.group("name"), Integer.parseInt(colour.group("hex"), 16)));
            }
        });
        return colours;
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void coloursEveryTokenAndNothingElse(String scheme) {
        var selectors = colours(scheme).keySet();

        for (Token token : Token.values()) {
            assertThat(selectors).contains("pre.highlight ." + token.shortName());
        }
        assertThat(selectors).allMatch(selector -> selector.startsWith("pre.highlight"));
        assertThat(selectors).hasSize(Token.values().length + 1);
    }

    /// WCAG 2.2, success criterion 1.4.3: 4.5 to 1.
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void canBeReadByEverybody(String scheme) {
        var colours = colours(scheme);
        double background =
                luminance(colours.getOrDefault("pre.highlight", Map.of()).getOrDefault("background", NO_COLOUR));

        colours.forEach((selector, own) -> {
            double text = luminance(own.getOrDefault("color", NO_COLOUR));
            double contrast = (Math.max(text, background) + 0.05) / (Math.min(text, background) + 0.05);
            assertThat(contrast).as(selector).isGreaterThanOrEqualTo(4.5);
        });
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
