package blog;

import blog.authors.AuthorEditing;
import blog.authors.AuthorReading;
import blog.authors.ProfileTable;
import blog.codec.Ulid;
import blog.comments.CommentCounting;
import blog.comments.CommentReading;
import blog.comments.CommentTable;
import blog.comments.writing.ClaimTable;
import blog.comments.writing.Commenting;
import blog.events.Announcing;
import blog.events.ChangeReading;
import blog.events.ChangeTable;
import blog.http.routing.Contract;
import blog.http.routing.Guard;
import blog.http.routing.Route;
import blog.http.routing.Router;
import blog.names.VocabularyTable;
import blog.posts.PostMoves;
import blog.posts.PostRegistry;
import blog.posts.PostTable;
import blog.posts.RevisionTable;
import blog.posts.access.PostAccess;
import blog.posts.gate.GateTable;
import blog.posts.lists.PostListing;
import blog.posts.lists.PostLists;
import blog.posts.previews.PreviewReading;
import blog.posts.previews.PreviewTable;
import blog.posts.previews.Previewing;
import blog.posts.reading.ManuscriptReading;
import blog.posts.reading.PostReading;
import blog.posts.revisions.RevisionReading;
import blog.posts.revisions.RevisionRestoring;
import blog.posts.writing.BatchAuthoring;
import blog.posts.writing.PostAuthoring;
import blog.posts.writing.PostRenaming;
import blog.posts.writing.PostWriting;
import blog.posts.writing.Publishing;
import blog.posts.writing.Retagging;
import blog.projections.ListingTable;
import blog.projections.Projector;
import blog.rebuild.PostRecovery;
import blog.rebuild.Rebuild;
import blog.service.ServiceReading;
import blog.service.StylesheetReading;
import blog.streams.StreamConsumer;
import blog.tags.TagEditing;
import blog.tags.TagReading;
import blog.tags.TagTable;
import blog.tokens.Authentication;
import blog.tokens.TokenAdministration;
import blog.tokens.TokenReading;
import blog.tokens.TokenTable;
import blog.tokens.TokenVerifier;
import blog.tokens.oidc.IssuedTokens;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Every object of the blog, wired by hand. Each function asks for its own part, and only that part's classes are
/// loaded.
public final class Blog {
    private final Settings settings;
    private final DynamoDbClient dynamo;
    private final Clock clock;
    private final Consumer<Throwable> failures;

    private final PostTable posts;
    private final RevisionTable revisions;
    private final PostLists lists;
    private final GateTable gates;
    private final CommentTable comments;

    /// `failures` is told of everything that a client sees only as 5xx.
    public Blog(Settings settings, DynamoDbClient dynamo, Clock clock, Consumer<Throwable> failures) {
        this.settings = settings;
        this.dynamo = dynamo;
        this.clock = clock;
        this.failures = failures;
        this.posts = new PostTable(dynamo, settings.contentTable());
        this.revisions = new RevisionTable(dynamo, settings.contentTable());
        this.lists = new PostLists(dynamo, settings.contentTable());
        this.gates = new GateTable(dynamo, settings.contentTable());
        this.comments = new CommentTable(dynamo, settings.commentsTable());
    }

    public Settings settings() {
        return settings;
    }

    /// What anyone may read.
    public Router reader() {
        var reading = new PostReading(posts, revisions);
        return router(List.of(
                new ServiceReading().routes(),
                new StylesheetReading().routes(),
                reading.routes(),
                new PreviewReading(previews(), posts, revisions, reading, clock).routes(),
                new PostListing(lists, vocabularies()).routes(),
                new AuthorReading(new ProfileTable(dynamo, settings.contentTable()), lists).routes(),
                new TagReading(new TagTable(dynamo, settings.contentTable()), vocabularies()).routes(),
                new ChangeReading(new ChangeTable(dynamo, settings.contentTable())).routes(),
                new CommentReading(gates, comments).routes()));
    }

    /// What anyone may write.
    public Router commenter() {
        return router(
                List.of(new Commenting(gates, comments, new ClaimTable(dynamo, settings.commentsTable()), ids(), clock)
                        .routes()));
    }

    /// What needs a token.
    public Router author() {
        var authentication = authentication();
        var access = new PostAccess(posts);
        var writing = new PostWriting(posts, vocabularies(), retagging(), settings.site(), clock, ids());
        return router(List.of(
                new PostAuthoring(writing, authentication).routes(),
                new BatchAuthoring(writing, authentication, new Guard(failures), clock).routes(),
                renaming(authentication).routes(),
                new ManuscriptReading(access, registry(), revisions, authentication).routes(),
                new Previewing(previews(), access, authentication, clock, new SecureRandom()).routes(),
                new RevisionReading(access, revisions, authentication).routes(),
                new TagEditing(
                                vocabularies(),
                                new TagTable(dynamo, settings.contentTable()),
                                retagging(),
                                authentication,
                                clock)
                        .routes(),
                new AuthorEditing(new ProfileTable(dynamo, settings.contentTable()), authentication).routes(),
                new TokenAdministration(tokens(), authentication, clock, new SecureRandom()).routes(),
                new TokenReading(
                                authentication,
                                settings.site().url(),
                                settings.site().lang())
                        .routes(),
                new RevisionRestoring(access, revisions, writing, authentication).routes()));
    }

    private Authentication authentication() {
        TokenTable own = tokens();
        TokenVerifier all = settings.issuer()
                .<TokenVerifier>map(issuer -> new IssuedTokens(issuer, own, clock))
                .orElse(own);
        return new Authentication(all, clock);
    }

    private VocabularyTable vocabularies() {
        return new VocabularyTable(dynamo, settings.contentTable());
    }

    private PostRegistry registry() {
        return new PostRegistry(dynamo, settings.contentTable());
    }

    private Retagging retagging() {
        return new Retagging(posts, registry(), vocabularies(), clock);
    }

    private PreviewTable previews() {
        return new PreviewTable(dynamo, settings.contentTable());
    }

    private PostRenaming renaming(Authentication authentication) {
        var moves = new PostMoves(dynamo, settings.contentTable(), posts);
        return new PostRenaming(posts, moves, retagging(), authentication, settings.site(), clock);
    }

    /// What a clock does.
    public Publishing publisher() {
        return new Publishing(posts, lists, clock, failures);
    }

    /// What follows from changes.
    public StreamConsumer projector() {
        return new StreamConsumer(posts(), new CommentCounting(gates, revisions), failures);
    }

    /// Keeps the derived items of posts.
    public Projector posts() {
        var tags = new TagTable(dynamo, settings.contentTable());
        return new Projector(posts, new ListingTable(dynamo, settings.contentTable(), tags), tags, announcing());
    }

    /// Makes lost posts anew from their revisions, and recomputes what [#posts] keeps.
    public Rebuild rebuild() {
        var recovery = new PostRecovery(posts, revisions, vocabularies(), retagging(), settings.site(), ids());
        var tags = new TagTable(dynamo, settings.contentTable());
        var listings = new ListingTable(dynamo, settings.contentTable(), tags);
        return new Rebuild(recovery, dynamo, settings.contentTable(), posts, listings, tags, posts(), announcing());
    }

    private Announcing announcing() {
        return new Announcing(new ChangeTable(dynamo, settings.contentTable()), revisions, ids());
    }

    public TokenTable tokens() {
        return new TokenTable(dynamo, settings.contentTable());
    }

    private Ulid ids() {
        return new Ulid(clock, new SecureRandom());
    }

    private Router router(List<List<Route>> routes) {
        var all = new ArrayList<Route>();
        routes.forEach(all::addAll);
        return new Router(Contract.load(), all, failures);
    }
}
