package blog.comments.judging;

import blog.comments.Comment;
import blog.comments.Verdict;
import blog.comments.forms.Fault;
import blog.comments.forms.Form;
import blog.comments.forms.Forms;
import blog.comments.rates.Limit;
import blog.comments.rates.RateTable;
import blog.http.InvalidInput;
import blog.http.Problem;
import blog.http.Problem.Flaw;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The guards before a comment, in the order of what they cost: what it brings along is looked at without a write,
/// then it is counted, then it is read.
public final class Judging {
    private final Guarding guarding;
    private final Forms forms;
    private final RateTable rates;
    private final AuthorNames authors;
    private final Clock clock;

    public Judging(Guarding guarding, Forms forms, RateTable rates, AuthorNames authors, Clock clock) {
        this.guarding = guarding;
        this.forms = forms;
        this.rates = rates;
        this.authors = authors;
        this.clock = clock;
    }

    /// A fresh form of the post for a client at this address.
    public Form form(String postId, String address, String policy, boolean open) {
        boolean counted = guarding.has(Layer.PROOF) && isCounting();
        return forms.issue(postId, counted ? rates.count(address, clock.instant()) : 0, policy, open);
    }

    /// Looks at what comes along with a comment, and writes nothing; 422 with a fresh form for a token that does
    /// not count. Whether the token was used is for a claim to say, which the caller makes.
    public Entrance admit(
            String postId,
            String address,
            String policy,
            @Nullable String token,
            @Nullable Long proof,
            boolean trapped) {
        if (!guarding.has(Layer.FORM)) {
            return Entrance.FREE;
        }
        if (token != null) {
            Optional<Fault> fault = forms.fault(postId, token, proof);
            if (fault.isPresent()) {
                throw refusal(fault.get(), postId, address, policy);
            }
        }
        return new Entrance(token, token == null, trapped);
    }

    /// 422 for a token that another comment was sent with.
    public InvalidInput used(String postId, String address, String policy) {
        return refusal(Fault.USED, postId, address, policy);
    }

    /// Counts the comment and weighs it; 429 when too many have come from there within the hour. `id` is the
    /// comment's.
    public Verdict weigh(Entrance entrance, Candidate comment, String address, String id) {
        boolean same = isCounting() && count(comment, address, id);
        return score(entrance, comment, same);
    }

    /// The same for new words of a comment of which `before` was thought: how it came in is not forgotten.
    public Verdict weighAgain(Verdict before, Comment comment, String address) {
        return weigh(Entrance.remembered(before), Candidate.of(comment), address, comment.id());
    }

    private Verdict score(Entrance entrance, Candidate comment, boolean same) {
        return guarding.has(Layer.SCORE)
                ? Score.of(entrance, comment, same, guarding.words(), authors.folded())
                : Verdict.CLEAN;
    }

    private boolean isCounting() {
        return guarding.has(Layer.RATE) && guarding.perHour() > 0;
    }

    private boolean count(Candidate comment, String address, String id) {
        Instant now = clock.instant();
        String words = Lookalikes.words(comment.markdown());
        return rates.count(address, now, guarding.perHour(), words, id)
                .orElseThrow(() -> Limit.exceeded("comments", guarding.perHour(), now));
    }

    private InvalidInput refusal(Fault fault, String postId, String address, String policy) {
        Form fresh = form(postId, address, policy, true);
        var flaw = new Flaw(fault.field(), null, null, fault.detail());
        String detail = "The request is not acceptable. " + flaw.field() + ": " + flaw.detail() + ".";
        return new InvalidInput(
                new Problem(422, detail, List.of(flaw), Map.of(), Map.of("form", json -> fresh.write(json))));
    }
}
