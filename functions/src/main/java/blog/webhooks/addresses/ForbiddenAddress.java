package blog.webhooks.addresses;

import java.net.UnknownHostException;

/// A host stands for an address that nothing may be sent to.
public final class ForbiddenAddress extends UnknownHostException {
    private static final long serialVersionUID = 1;

    ForbiddenAddress(String host) {
        super(host);
    }
}
