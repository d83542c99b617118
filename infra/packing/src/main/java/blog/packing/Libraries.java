package blog.packing;

import java.lang.constant.ClassDesc;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which classes stay for another reason than that an instruction leads to them.
final class Libraries {
    /// The runtime loads it with any event, for the sake of those that have dates of this kind. Ours have none, so
    /// nothing of it runs.
    static final ClassDesc DATE_OF_EVENTS = ClassDesc.of("org.joda.time.DateTime");

    /// By Lambda's runtime, which brings these itself, and by native code, which looks its classes up when it starts.
    private static final Predicate<String> CALLED_FROM_OUTSIDE =
            matching("org/crac/.+|software/amazon/awssdk/crt/.+|com/amazonaws/services/lambda/runtime/(?!events/).+");

    /// Their classes find each other by calls, by services and by names that are written out.
    private static final Predicate<String> TAKEN_APART =
            matching("(blog|software/amazon|com/fasterxml/jackson/core|org/slf4j|org/reactivestreams|org/joda)/.+");

    /// The runtime reads and writes their members by reflection.
    private static final Predicate<String> EVENTS = matching("com/amazonaws/services/lambda/runtime/events/.+");

    /// The part of a class's name by which one library is told from the next.
    private static final Pattern NAME = Pattern.compile("(?:[^/]+/){1,3}");

    private Libraries() {}

    static boolean isCalledFromOutside(String type) {
        return CALLED_FROM_OUTSIDE.test(type);
    }

    /// Whether methods of this class may be missing, and classes that it stands with.
    static boolean isTakenApart(String type) {
        return isCalledFromOutside(type) || TAKEN_APART.test(type);
    }

    static boolean isEvent(String type) {
        return EVENTS.test(type);
    }

    /// What the names of all classes begin with that stay whole where this one is reached: an event's own, and else
    /// those of its library, a black box.
    static String whole(String type) {
        Matcher name = NAME.matcher(type);
        return isEvent(type) || !name.lookingAt() ? type : name.group();
    }

    private static Predicate<String> matching(String types) {
        return Pattern.compile(types).asMatchPredicate();
    }
}
