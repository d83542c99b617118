package blog.settings;

import blog.comments.judging.Guarding;
import blog.comments.reactions.ReactionKinds;
import blog.mail.MailSettings;
import blog.tokens.oidc.TrustedIssuer;
import java.util.Set;

/// Every variable of the environment that means something.
public final class VariableNames {
    public static final Set<String> ALL = Set.of(
            Settings.SITE_URL,
            Settings.TITLE,
            Settings.ZONE,
            Settings.LANG,
            Settings.FRAME_HOSTS,
            Settings.API_URL,
            Settings.TRUST_FORWARDED,
            Settings.CONTENT_TABLE,
            Settings.COMMENTS_TABLE,
            Settings.BUS,
            Settings.WEBHOOKS_QUEUE,
            Settings.DISTRIBUTION,
            Settings.COMMENTS,
            Settings.COMMENTS_DAYS,
            Settings.ORIGIN_SECRET,
            Guarding.GUARDS,
            Guarding.PER_HOUR,
            Guarding.WORDS,
            ReactionKinds.REACTIONS,
            MailSettings.FROM,
            MailSettings.MODERATORS,
            MailSettings.QUEUE,
            TrustedIssuer.ISSUER,
            TrustedIssuer.AUDIENCE,
            TrustedIssuer.ROLES);

    private VariableNames() {}
}
