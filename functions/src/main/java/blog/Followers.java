package blog;

import blog.comments.following.Approving;
import blog.comments.following.CommentCounting;
import blog.comments.following.CommentTelling;
import blog.comments.following.ReactionCounts;
import blog.comments.following.Tally;
import blog.dynamo.Table;
import blog.events.Announcing;
import blog.events.relay.Bus;
import blog.events.relay.Relay;
import blog.projections.PostFollower;
import blog.projections.Projector;
import blog.rebuild.PostRecovery;
import blog.rebuild.Rebuild;
import blog.streams.StreamConsumer;
import java.util.List;
import java.util.Map;

/// What follows from writes: who is told of which table's records, and how all that they keep is made anew.
public final class Followers {
    private Followers() {}

    /// The projector function: one line for each table. The lists come before the log, and the log before the bus.
    public static StreamConsumer of(Blog blog, Bus bus) {
        Tables tables = blog.tables();
        var relay = new Relay(tables.changes(), tables.relayed(), bus, blog.clock(), blog.failures());
        var announcing = announcing(blog, relay::wake);
        var tally = new Tally(tables.gates(), tables.revisions());
        return new StreamConsumer(
                Map.of(
                        tables.content(), List.of(new PostFollower(projector(blog, announcing), announcing), relay),
                        tables.comments(),
                                List.of(
                                        new CommentCounting(tally),
                                        new ReactionCounts(tally),
                                        new Approving(tables.ofComments().people()),
                                        new CommentTelling(bus))),
                blog.failures());
    }

    /// Keeps the derived items of posts.
    public static Projector projector(Blog blog) {
        return projector(blog, announcing(blog, Followers::leftToTheClock));
    }

    private static Projector projector(Blog blog, Announcing announcing) {
        Tables tables = blog.tables();
        return new Projector(tables.posts(), tables.listings(), tables.tags(), announcing);
    }

    /// Makes lost posts anew from their revisions, and recomputes what the followers keep.
    public static Rebuild rebuild(Blog blog) {
        Tables tables = blog.tables();
        var recovery = new PostRecovery(
                tables.posts(),
                tables.restoring(),
                tables.revisions(),
                tables.vocabularies(),
                Author.retagging(blog),
                blog.settings().site());
        return new Rebuild(
                recovery,
                new Table(tables.dynamo(), tables.content()),
                tables.posts(),
                tables.restoring(),
                tables.listings(),
                tables.tags(),
                projector(blog),
                announcing(blog, Followers::leftToTheClock),
                Keepers.feeds(blog));
    }

    private static Announcing announcing(Blog blog, Runnable told) {
        return new Announcing(blog.tables().changes(), blog.tables().revisions(), blog.ids(), told);
    }

    /// The relay finds by itself what was told where it does not run.
    private static void leftToTheClock() {}
}
