package blog.aws.edge;

import blog.aws.api.BlogApi;
import blog.aws.settings.Settings;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.constructs.Construct;

/// What stands before the API when the settings ask for it: a firewall, a cache, a name.
public final class Edge extends Construct {
    private final String url;
    private final @Nullable OriginSecret secret;
    private @Nullable Distribution distribution;

    public Edge(Construct scope, String id, Settings settings, BlogApi api) {
        super(scope, id);
        secret = settings.cdn() ? new OriginSecret(this, "OriginSecret") : null;
        if (settings.waf()) {
            new Firewall(this, "Firewall", api, secret);
        }
        String host = api.host();
        if (settings.cdn()) {
            distribution = new Cdn(this, "Cdn", settings, api, secret).distribution();
            host = distribution.getDistributionDomainName();
        } else if (settings.domain().isPresent()) {
            new Name(this, "Name", settings.domain().orElseThrow(), api);
        }
        url = "https://" + settings.domain().map(Settings.Domain::name).orElse(host) + "/" + BlogApi.STAGE;
    }

    /// What keeps answers, if anything does.
    public Optional<Distribution> distribution() {
        return Optional.ofNullable(distribution);
    }

    /// Where clients reach the API, without a slash at its end.
    public String url() {
        return url;
    }

    /// What the CDN says to whom it calls, where there is one: without it nobody is believed who says where a visitor
    /// is.
    public Optional<String> originSecret() {
        return Optional.ofNullable(secret).map(OriginSecret::value);
    }
}
