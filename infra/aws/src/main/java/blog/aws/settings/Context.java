package blog.aws.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.logs.RetentionDays;

/// Texts by name, read as what they should be. Every refusal is a sentence with the name and the value.
record Context(Map<String, String> values) {
    private static final Map<Integer, RetentionDays> RETENTIONS = Map.of(
            1, RetentionDays.ONE_DAY,
            3, RetentionDays.THREE_DAYS,
            7, RetentionDays.ONE_WEEK,
            14, RetentionDays.TWO_WEEKS,
            30, RetentionDays.ONE_MONTH,
            60, RetentionDays.TWO_MONTHS,
            90, RetentionDays.THREE_MONTHS,
            180, RetentionDays.SIX_MONTHS,
            365, RetentionDays.ONE_YEAR);

    Optional<String> text(String key, String form, String described) {
        String value = values.get(key);
        if (value != null && !value.matches(form)) {
            throw wrong(key, described, value);
        }
        return Optional.ofNullable(value);
    }

    boolean flag(String key) {
        return choice(key, "false", "true").equals("true");
    }

    /// One of the values; the first when there is none.
    String choice(String key, String... choices) {
        String value = values.getOrDefault(key, choices[0]);
        if (!List.of(choices).contains(value)) {
            throw wrong(key, String.join(" or ", choices), value);
        }
        return value;
    }

    Optional<Integer> number(String key, int least, int most, String described) {
        String form = described + " from " + least + " to " + most;
        return text(key, "\\d{1,9}", form).map(Integer::valueOf).map(number -> {
            if (number < least || number > most) {
                throw wrong(key, form, number.toString());
            }
            return number;
        });
    }

    RetentionDays retention(String key, int otherwise) {
        String days = values.getOrDefault(key, Integer.toString(otherwise));
        return Optional.ofNullable(days.matches("\\d{1,4}") ? RETENTIONS.get(Integer.valueOf(days)) : null)
                .orElseThrow(() -> {
                    int[] allowed = RETENTIONS.keySet().stream()
                            .mapToInt(Integer::intValue)
                            .sorted()
                            .toArray();
                    return wrong(key, "a number of days that CloudWatch knows, of " + Arrays.toString(allowed), days);
                });
    }

    String zone(String key, String otherwise) {
        String zone = values.getOrDefault(key, otherwise);
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw wrong(key, "a time zone such as Europe/Berlin", zone);
        }
    }

    String lang(String key, String otherwise) {
        String tag = values.getOrDefault(key, otherwise);
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw wrong(key, "a language tag such as en or pt-BR", tag);
        }
    }

    private static IllegalArgumentException wrong(String key, String described, String value) {
        return new IllegalArgumentException(key + " must be " + described + ", not " + value);
    }
}
