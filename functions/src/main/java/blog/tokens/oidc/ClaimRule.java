package blog.tokens.oidc;

import blog.tokens.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The role of a token that has all of these claims. It is never the owner's: what expires within minutes shall make
/// no token that does not.
public record ClaimRule(Role role, Map<String, String> claims) {
    private static final Pattern RULE = Pattern.compile("(\\w+):((?: +[^=;\\s]+=[^;\\s]+)+)");

    public ClaimRule {
        claims = Map.copyOf(claims);
    }

    /// Reads `editor: repository=octo/blog ref=refs/heads/main; author: repository=octo/notes`; throws
    /// IllegalArgumentException with the rule that is none.
    static List<ClaimRule> parse(String rules) {
        return Stream.of(rules.split(";"))
                .map(String::strip)
                .map(ClaimRule::parseOne)
                .toList();
    }

    private static ClaimRule parseOne(String rule) {
        Matcher matcher = RULE.matcher(rule);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no rule: " + rule);
        }
        Role role = Role.of(matcher.group(1))
                .filter(found -> found != Role.OWNER)
                .orElseThrow(() -> new IllegalArgumentException("no role for a rule: " + matcher.group(1)));
        var claims = new LinkedHashMap<String, String>();
        for (String claim : matcher.group(2).strip().split(" +")) {
            String[] both = claim.split("=", 2);
            claims.put(both[0], both[1]);
        }
        return new ClaimRule(role, claims);
    }

    /// A claim that is a list has a value when the list does.
    boolean matches(Map<String, Object> token) {
        return claims.entrySet().stream().allMatch(claim -> {
            Object value = token.get(claim.getKey());
            return value instanceof Collection<?> values
                    ? values.contains(claim.getValue())
                    : claim.getValue().equals(String.valueOf(value));
        });
    }
}
