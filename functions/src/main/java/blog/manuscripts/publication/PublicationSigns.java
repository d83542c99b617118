package blog.manuscripts.publication;

import blog.manuscripts.dates.Dates;
import blog.manuscripts.matter.Fields;
import blog.manuscripts.matter.Fields.Entry;
import blog.manuscripts.matter.PublicationWords;
import blog.manuscripts.matter.Value;
import blog.manuscripts.matter.Value.Text;
import blog.manuscripts.warnings.Warnings;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers what a front matter says about being published. A post is public only where everything that is said is
/// understood and says so: any one sign keeps it a draft.
public final class PublicationSigns {
    private enum Sign {
        DRAFT,
        WITHDRAWN,
        UNCLEAR
    }

    private final Fields fields;
    private final ZoneId zone;
    private final Warnings warnings;
    private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
    private @Nullable OffsetDateTime publishAt;
    private @Nullable OffsetDateTime expires;
    private @Nullable Text scheduled;

    public PublicationSigns(Fields fields, ZoneId zone, Warnings warnings) {
        this.fields = fields;
        this.zone = zone;
        this.warnings = warnings;
    }

    /// `doubt` is the line of something that nobody reads and that may be meant to keep the post from readers, or null.
    public Publication read(boolean inDrafts, boolean dated, @Nullable Integer doubt) {
        if (doubt != null) {
            signs.add(Sign.UNCLEAR);
            warnings.add(
                    doubt,
                    "This line looks like front matter and is not read as such, so that the post stays a draft; begin the file"
                            + " with a line ---, and end its keys with another.");
        }
        // A folder takes a post back as `published: false` does: readers who knew it are told that it is gone.
        if (inDrafts) {
            signs.add(Sign.WITHDRAWN);
        }
        fields.takeAll(PublicationWords.PUBLISHED).forEach(this::published);
        fields.takeAll(PublicationWords.DRAFT).forEach(this::draft);
        fields.takeAll(PublicationWords.STATUS).forEach(this::status);
        fields.takeAll(PublicationWords.VISIBILITY).forEach(this::visibility);
        fields.takeAll(PublicationWords.HIDDEN).forEach(this::hidden);
        fields.takeAll(PublicationWords.PASSWORD).forEach(this::password);
        fields.takeAll(PublicationWords.PUBLISH_AT).forEach(this::publishAt);
        fields.takeAll(PublicationWords.EXPIRES).forEach(this::expires);
        fields.takeAll(PublicationWords.LISTED::contains).forEach(this::published);
        fields.takeAll(PublicationWords::isOfPublishing).forEach(this::published);
        fields.takeAll(PublicationWords::isOfDraft).forEach(this::draft);
        fields.takeAll(PublicationWords::isOfEmbargo).forEach(this::publishAt);
        fields.takeAll(PublicationWords::isOfExpiry).forEach(this::ended);
        fields.holding(PublicationWords::isPassword).forEach(this::password);
        if (scheduled != null && publishAt == null && !dated) {
            keep(Sign.DRAFT, scheduled, "A scheduled post without a date stays a draft; say when with \"publishAt\".");
        }
        boolean draft = signs.contains(Sign.DRAFT);
        boolean withdrawn = signs.contains(Sign.WITHDRAWN);
        return new Publication(
                !signs.isEmpty(), withdrawn && !draft, !signs.isEmpty() && !draft && !withdrawn, publishAt, expires);
    }

    /// Obsidian's publishers and others write the day that a post was published on.
    private void published(Entry entry) {
        String word = word(entry.value());
        OffsetDateTime moment = moment(entry.value());
        if (PublicationWords.NO.contains(word)) {
            signs.add(Sign.WITHDRAWN);
        } else if (moment != null) {
            publishAt = later(moment);
        } else if (!PublicationWords.YES.contains(word)) {
            unclear(entry, "write true, false or a date");
        }
    }

    private void draft(Entry entry) {
        String word = word(entry.value());
        if (PublicationWords.YES.contains(word)) {
            signs.add(Sign.DRAFT);
        } else if (!PublicationWords.NO.contains(word)) {
            unclear(entry, "write true or false");
        }
    }

    private void status(Entry entry) {
        switch (word(entry.value())) {
            case "draft" -> signs.add(Sign.DRAFT);
            case "withdrawn" -> signs.add(Sign.WITHDRAWN);
            case "scheduled" -> scheduled = new Text(entry.value().line(), "scheduled", true);
            default -> access(entry, "write published, draft, withdrawn or scheduled");
        }
    }

    private void visibility(Entry entry) {
        access(entry, "write public");
    }

    private void access(Entry entry, String remedy) {
        String word = word(entry.value());
        if (PublicationWords.KEPT_BACK.contains(word)) {
            keep(Sign.DRAFT, entry.value(), said(entry) + " keeps the post a draft; to publish it, take it out.");
        } else if (!PublicationWords.PUBLIC.contains(word)) {
            unclear(entry, remedy);
        }
    }

    private void hidden(Entry entry) {
        String word = word(entry.value());
        if (PublicationWords.YES.contains(word)) {
            keep(Sign.DRAFT, entry.value(), said(entry) + " keeps the post a draft; to publish it, take it out.");
        } else if (!PublicationWords.NO.contains(word)) {
            unclear(entry, "write true or false");
        }
    }

    /// The password itself is for nobody's eyes.
    private void password(Entry entry) {
        boolean none = entry.value() instanceof Text text
                && text.plain()
                && text.text().equals("false");
        if (!none) {
            keep(
                    Sign.DRAFT,
                    entry.value(),
                    "A post with a password stays a draft, as everybody could read it here; to publish it, take out \""
                            + entry.key() + "\".");
        }
    }

    private void publishAt(Entry entry) {
        OffsetDateTime moment = moment(entry.value());
        if (moment == null) {
            unclear(entry, "write it as 2024-03-05 10:00");
        } else {
            publishAt = later(moment);
        }
    }

    private void expires(Entry entry) {
        OffsetDateTime moment = moment(entry.value());
        if (moment == null) {
            unclear(entry, "write it as 2024-03-05 10:00");
        } else if (expires == null || moment.isBefore(expires)) {
            expires = moment;
        }
    }

    private void ended(Entry entry) {
        String word = word(entry.value());
        if (PublicationWords.YES.contains(word) || PublicationWords.NO.contains(word)) {
            hidden(entry);
        } else {
            expires(entry);
        }
    }

    private OffsetDateTime later(OffsetDateTime moment) {
        return publishAt == null || moment.isAfter(publishAt) ? moment : publishAt;
    }

    private void unclear(Entry entry, String remedy) {
        keep(
                Sign.UNCLEAR,
                entry.value(),
                said(entry) + " is not understood, so that the post stays a draft; " + remedy + ".");
    }

    private void keep(Sign sign, Value value, String warning) {
        signs.add(sign);
        warnings.add(value.line(), warning);
    }

    private static String said(Entry entry) {
        return entry.value() instanceof Text text
                ? "\"" + entry.key() + ": " + Warnings.shortened(text.text()) + "\""
                : "\"" + entry.key() + "\"";
    }

    /// Empty for what is no text, which no list of words has.
    private static String word(Value value) {
        return value instanceof Text text ? text.text().strip().toLowerCase(Locale.ROOT) : "";
    }

    private @Nullable OffsetDateTime moment(Value value) {
        return value instanceof Text text ? Dates.read(text.text(), zone) : null;
    }
}
