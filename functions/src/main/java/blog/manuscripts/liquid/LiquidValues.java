package blog.manuscripts.liquid;

import blog.manuscripts.liquid.LiquidExpression.Filter;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values that a post may ask for: text in quotes, its site's addresses, and what is known of the post.
public final class LiquidValues {
    private final SiteLinks links;
    private final PostVariables page;

    public LiquidValues(SiteLinks links, PostVariables page) {
        this.links = links;
        this.page = page;
    }

    /// Null when a value or a filter is none of those that are known.
    @Nullable
    String of(LiquidExpression expression) {
        Object value = value(expression.value());
        for (Filter filter : expression.filters()) {
            value = value == null ? null : filtered(value, filter);
        }
        return switch (value) {
            case OffsetDateTime date -> PostVariables.DATE.format(date);
            case null -> null;
            default -> value.toString();
        };
    }

    /// Whether it is the site's address, or a part of that, and nothing else.
    boolean isSite(LiquidExpression expression) {
        return expression.filters().isEmpty() && links.variable(expression.value()) != null;
    }

    /// The address of a post by its file's name; null when it is no post's.
    @Nullable
    String post(String file) {
        return links.post(file);
    }

    @Nullable
    String file(String path) {
        return links.file(path);
    }

    private @Nullable Object value(String operand) {
        int end = operand.length() - 1;
        boolean quoted = end > 0
                && (operand.charAt(0) == '"' || operand.charAt(0) == '\'')
                && operand.indexOf(operand.charAt(0), 1) == end;
        if (quoted) {
            return operand.substring(1, end);
        }
        return switch (operand) {
            case "page.title" -> page.title();
            case "page.date" -> page.date();
            case "page.url" -> links.withinSite(page.slug());
            default -> links.variable(operand);
        };
    }

    private @Nullable Object filtered(Object value, Filter filter) {
        List<String> arguments = filter.arguments();
        Object argument = arguments.size() == 1 ? value(arguments.getFirst()) : null;
        return switch (value) {
            case OffsetDateTime date when arguments.isEmpty() -> LiquidDates.filtered(date, filter.name());
            case OffsetDateTime date
            when filter.name().equals("date") && argument instanceof String form -> LiquidDates.formatted(date, form);
            case String text when arguments.isEmpty() -> filtered(text, filter.name());
            case String text
            when argument instanceof String more ->
                switch (filter.name()) {
                    case "prepend" -> more + text;
                    case "append" -> text + more;
                    default -> null;
                };
            default -> null;
        };
    }

    private @Nullable String filtered(String text, String filter) {
        return switch (filter) {
            case "relative_url" -> links.relative(text);
            case "absolute_url" -> links.absolute(text);
            case "escape", "xml_escape" -> LiquidEscapes.html(text);
            case "url_encode", "cgi_escape" -> LiquidEscapes.form(text);
            case "uri_escape" -> LiquidEscapes.uri(text);
            default -> null;
        };
    }
}
