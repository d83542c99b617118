package blog.cli;

import blog.cli.terminal.Refused;
import blog.suite.Api;
import blog.suite.Suite;
import blog.suite.Target;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;

/// A run of the suite. The class path holds the suite for `check` alone, and picocli looks at the members of every
/// command: so none of them may name a class of the suite.
final class SuiteRun {
    private final Target target;

    /// Throws `IllegalArgumentException` for what is no http address.
    SuiteRun(URI url, String token) {
        this.target = new Target(url, token);
    }

    /// One clear line instead of hundreds of failed checks.
    void requireOwner() {
        try (var api = new Api(target)) {
            int status = api.get("/manuscripts?limit=1")
                    .byOwner()
                    .sendOutsideContract()
                    .status();
            if (status == 401) {
                throw new Refused("the blog at " + target.base() + " does not take this token");
            }
            if (status != 200) {
                throw new Refused("there is no blog at " + target.base() + ": it answers " + status);
            }
        } catch (UncheckedIOException e) {
            throw new Refused("nothing answers at " + target.base());
        }
    }

    Suite.Summary to(PrintStream out) {
        return Suite.run(target, out);
    }
}
