package blog.manuscripts.publication;

import blog.manuscripts.fields.Entry;
import blog.manuscripts.fields.Fields;
import blog.manuscripts.matter.PublicationWords;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.publication.Signs.Sign;
import blog.manuscripts.warnings.Warnings;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Gathers what a front matter says about being published. A post is public only where everything that is said is
/// understood and says so: any one sign keeps it a draft.
public final class PublicationSigns {
    private final Fields fields;
    private final Signs signs;
    private final AccessSigns access;
    private final PublicationTimes times;
    private @Nullable Text scheduled;

    public PublicationSigns(Fields fields, ZoneId zone, Warnings warnings) {
        this.fields = fields;
        this.signs = new Signs(warnings);
        this.access = new AccessSigns(signs);
        this.times = new PublicationTimes(zone, signs);
    }

    /// `doubt` is the line of something that nobody reads and that may be meant to keep the post from readers, or null.
    public Publication read(boolean inDrafts, boolean dated, @Nullable Integer doubt) {
        if (doubt != null) {
            signs.keep(
                    Sign.UNCLEAR,
                    doubt,
                    "This line looks like front matter and is not read as such, so that the post stays a draft; begin the file"
                            + " with a line ---, and end its keys with another.");
        }
        // A folder takes a post back as `published: false` does: readers who knew it are told that it is gone.
        if (inDrafts) {
            signs.add(Sign.WITHDRAWN);
        }
        fields.takeAll(PublicationWords.PUBLISHED::contains).forEach(this::published);
        fields.takeAll(PublicationWords.DRAFT::contains).forEach(this::draft);
        fields.takeAll(PublicationWords.STATUS::contains).forEach(this::status);
        fields.takeAll(PublicationWords.VISIBILITY::contains).forEach(access::visibility);
        fields.takeAll(PublicationWords.HIDDEN::contains).forEach(access::hidden);
        fields.takeAll(PublicationWords.PASSWORD::contains).forEach(access::password);
        fields.takeAll(PublicationWords.PUBLISH_AT::contains).forEach(times::publishAt);
        fields.takeAll(PublicationWords.EXPIRES::contains).forEach(times::expires);
        fields.takeAll(PublicationWords.LISTED::contains).forEach(this::published);
        fields.takeAll(PublicationWords::isOfPublishing).forEach(this::published);
        fields.takeAll(PublicationWords::isOfDraft).forEach(this::draft);
        fields.takeAll(PublicationWords::isOfEmbargo).forEach(times::publishAt);
        fields.takeAll(PublicationWords::isOfExpiry).forEach(this::ended);
        fields.holding(PublicationWords::isPassword).forEach(access::password);
        if (scheduled != null && times.publishAt() == null && !dated) {
            signs.keep(
                    Sign.DRAFT,
                    scheduled.line(),
                    "A scheduled post without a date stays a draft; say when with \"publishAt\".");
        }
        boolean draft = signs.contains(Sign.DRAFT);
        boolean withdrawn = signs.contains(Sign.WITHDRAWN);
        return new Publication(
                !signs.isEmpty(),
                withdrawn && !draft,
                !signs.isEmpty() && !draft && !withdrawn,
                times.publishAt(),
                times.expires());
    }

    /// Obsidian's publishers and others write the day that a post was published on.
    private void published(Entry entry) {
        String word = Signs.word(entry.value());
        OffsetDateTime moment = times.moment(entry.value());
        if (PublicationWords.NO.contains(word)) {
            signs.add(Sign.WITHDRAWN);
        } else if (moment != null) {
            times.publishBehind(moment);
        } else if (!PublicationWords.YES.contains(word)) {
            signs.unclear(entry, "write true, false or a date");
        }
    }

    private void draft(Entry entry) {
        String word = Signs.word(entry.value());
        if (PublicationWords.YES.contains(word)) {
            signs.add(Sign.DRAFT);
        } else if (!PublicationWords.NO.contains(word)) {
            signs.unclear(entry, "write true or false");
        }
    }

    private void status(Entry entry) {
        switch (Signs.word(entry.value())) {
            case "draft" -> signs.add(Sign.DRAFT);
            case "withdrawn" -> signs.add(Sign.WITHDRAWN);
            case "scheduled" -> scheduled = new Text(entry.value().line(), "scheduled", true);
            default -> access.open(entry, "write published, draft, withdrawn or scheduled");
        }
    }

    private void ended(Entry entry) {
        String word = Signs.word(entry.value());
        if (PublicationWords.YES.contains(word) || PublicationWords.NO.contains(word)) {
            access.hidden(entry);
        } else {
            times.expires(entry);
        }
    }
}
