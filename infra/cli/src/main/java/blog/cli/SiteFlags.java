package blog.cli;

import blog.mail.MailSettings;
import blog.settings.Settings;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The settings that a deployed blog has in its environment, as flags.
final class SiteFlags {
    private static final Pattern VARIABLE = Pattern.compile("\\bBLOG_([A-Z_]+)");

    @Option(
            names = "--api-url",
            paramLabel = "URL",
            description = "Where others reach this API when a tunnel or proxy leads to it, such as"
                    + " https://blog.example.org/v1; links in answers begin with it.")
    private @Nullable String apiUrl;

    @Option(
            names = "--site-url",
            paramLabel = "URL",
            description = "Where readers see the blog; links begin at the root when nobody says.")
    private @Nullable String siteUrl;

    @Option(names = "--title", paramLabel = "TEXT", description = "The blog's title.")
    private @Nullable String title;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of dates without a time, such as Europe/Berlin; UTC by default.")
    private @Nullable String zone;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language of posts that name none, such as pt-BR; en by default.")
    private @Nullable String lang;

    @Option(
            names = "--frame-hosts",
            paramLabel = "HOSTS",
            description =
                    "Whose pages posts may show in frames, with spaces or commas between them; by default YouTube,"
                            + " Vimeo and CodePen.")
    private @Nullable String frameHosts;

    @Mixin
    private final CommentFlags comments = new CommentFlags();

    @Option(
            names = "--mail-from",
            paramLabel = "ADDRESS",
            description =
                    "Whose mail the blog sends about comments; on this machine it lies as files under --data/mail."
                            + " Without it there is none.")
    private @Nullable String mailFrom;

    @Option(
            names = "--mail-moderators",
            paramLabel = "ADDRESSES",
            description = "Who is told, once an hour at most, that comments wait, with spaces between.")
    private @Nullable String mailModerators;

    Map<String, String> environment() {
        var environment = new HashMap<>(comments.environment());
        put(environment, Settings.API_URL, apiUrl);
        put(environment, Settings.SITE_URL, siteUrl);
        put(environment, Settings.TITLE, title);
        put(environment, Settings.ZONE, zone);
        put(environment, Settings.LANG, lang);
        put(environment, Settings.FRAME_HOSTS, frameHosts);
        put(environment, MailSettings.FROM, mailFrom);
        put(environment, MailSettings.MODERATORS, mailModerators);
        return environment;
    }

    /// A sentence about a variable of the environment, made one about its flag.
    static String inTermsOfFlags(String sentence) {
        return VARIABLE.matcher(sentence)
                .replaceAll(
                        found -> "--" + found.group(1).toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static void put(Map<String, String> environment, String name, @Nullable String value) {
        if (value != null) {
            environment.put(name, value);
        }
    }
}
