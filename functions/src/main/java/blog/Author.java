package blog;

import blog.authors.AuthorEditing;
import blog.http.routing.Guard;
import blog.http.routing.Router;
import blog.names.Site;
import blog.posts.access.PostAccess;
import blog.posts.batch.BatchAuthoring;
import blog.posts.previews.Previewing;
import blog.posts.reading.ManuscriptReading;
import blog.posts.revisions.RevisionReading;
import blog.posts.revisions.RevisionRestoring;
import blog.posts.writing.PostAuthoring;
import blog.posts.writing.PostDeleting;
import blog.posts.writing.PostMoving;
import blog.posts.writing.PostRenaming;
import blog.posts.writing.PostWriting;
import blog.posts.writing.Retagging;
import blog.subscribers.Queue;
import blog.tags.TagEditing;
import blog.tokens.Authentication;
import blog.tokens.TokenAdministration;
import blog.tokens.TokenReading;
import blog.webhooks.addresses.Destinations;
import blog.webhooks.managing.DeliveryManaging;
import blog.webhooks.managing.DeliveryReading;
import blog.webhooks.managing.SendingByHand;
import blog.webhooks.managing.WebhookManaging;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/// What needs a token.
public final class Author {
    private Author() {}

    public static Router of(Blog blog) {
        return of(blog, () -> {
            throw new IllegalStateException("no queue");
        });
    }

    /// With the queue of webhooks, which is asked for when something is to be sent.
    public static Router of(Blog blog, Supplier<Queue> queue) {
        Tables tables = blog.tables();
        Clock clock = blog.clock();
        Site site = blog.settings().site();
        var authentication = Tokens.authentication(blog);
        var access = new PostAccess(tables.posts());
        var retagging = retagging(blog);
        var writing = new PostWriting(tables.posts(), tables.vocabularies(), retagging, site, clock, blog.ids());
        var moving = new PostMoving(tables.posts(), tables.moves(), retagging, site, clock);
        var deleting = new PostDeleting(tables.posts(), clock);
        return blog.router(List.of(
                new PostAuthoring(writing, deleting, authentication).routes(),
                new BatchAuthoring(writing, authentication, new Guard(blog.failures()), clock).routes(),
                new PostRenaming(moving, authentication).routes(),
                new ManuscriptReading(access, tables.registry(), tables.revisions(), authentication).routes(),
                new Previewing(tables.previews(), access, authentication, clock, blog.random()).routes(),
                new RevisionReading(access, tables.revisions(), authentication).routes(),
                new RevisionRestoring(access, tables.revisions(), writing, authentication).routes(),
                new TagEditing(tables.vocabularies(), tables.tags(), retagging, authentication, clock).routes(),
                new AuthorEditing(tables.profiles(), authentication).routes(),
                new TokenAdministration(tables.tokens(), authentication, clock, blog.random()).routes(),
                new TokenReading(authentication, site.url(), site.lang()).routes(),
                webhooks(blog, authentication).routes(),
                new DeliveryReading(tables.webhooks(), tables.deliveries(), authentication, clock).routes(),
                deliveries(blog, queue, authentication).routes()));
    }

    private static WebhookManaging webhooks(Blog blog, Authentication authentication) {
        return new WebhookManaging(
                blog.tables().webhooks(),
                blog.tables().webhooks().writes(),
                new Destinations(blog.settings().ownMachine()),
                authentication,
                blog.clock(),
                blog.random());
    }

    private static DeliveryManaging deliveries(Blog blog, Supplier<Queue> queue, Authentication authentication) {
        Tables tables = blog.tables();
        var sending = new SendingByHand(
                tables.deliveries(), tables.changes(), queue, blog.settings().source(), blog.clock(), blog.random());
        return new DeliveryManaging(tables.webhooks(), tables.deliveries(), sending, authentication, blog.clock());
    }

    static Retagging retagging(Blog blog) {
        Tables tables = blog.tables();
        return new Retagging(tables.posts(), tables.registry(), tables.vocabularies(), blog.clock());
    }
}
