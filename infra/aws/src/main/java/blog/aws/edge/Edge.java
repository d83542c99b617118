package blog.aws.edge;

import blog.aws.api.BlogApi;
import blog.aws.settings.Settings;
import software.constructs.Construct;

/// What stands before the API when the settings ask for it: a firewall, a cache, a name.
public final class Edge extends Construct {
    public Edge(Construct scope, String id, Settings settings, BlogApi api) {
        super(scope, id);
        if (settings.waf()) {
            new Firewall(this, "Firewall", settings, api);
        }
        if (settings.cdn()) {
            new Cdn(this, "Cdn", settings, api);
        } else if (settings.domain().isPresent()) {
            new Name(this, "Name", settings.domain().orElseThrow(), api);
        }
    }
}
