package blog.manuscripts.publication;

import blog.manuscripts.dates.Dates;
import blog.manuscripts.fields.Entry;
import blog.manuscripts.matter.Value;
import blog.manuscripts.matter.Value.Text;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// When a post is to be published at the earliest, and when it is to be withdrawn; of several moments the latest, and
/// the first.
final class PublicationTimes {
    private final ZoneId zone;
    private final Signs signs;
    private @Nullable OffsetDateTime publishAt;
    private @Nullable OffsetDateTime expires;

    PublicationTimes(ZoneId zone, Signs signs) {
        this.zone = zone;
        this.signs = signs;
    }

    @Nullable
    OffsetDateTime publishAt() {
        return publishAt;
    }

    @Nullable
    OffsetDateTime expires() {
        return expires;
    }

    void publishAt(Entry entry) {
        OffsetDateTime moment = moment(entry.value());
        if (moment == null) {
            signs.unclear(entry, "write it as 2024-03-05 10:00");
        } else {
            publishBehind(moment);
        }
    }

    void expires(Entry entry) {
        OffsetDateTime moment = moment(entry.value());
        if (moment == null) {
            signs.unclear(entry, "write it as 2024-03-05 10:00");
        } else if (expires == null || moment.isBefore(expires)) {
            expires = moment;
        }
    }

    void publishBehind(OffsetDateTime moment) {
        publishAt = publishAt == null || moment.isAfter(publishAt) ? moment : publishAt;
    }

    /// Null for what is no moment.
    @Nullable
    OffsetDateTime moment(Value value) {
        return value instanceof Text text ? Dates.read(text.text(), zone) : null;
    }
}
