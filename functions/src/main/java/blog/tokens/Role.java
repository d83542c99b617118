package blog.tokens;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a caller is to the blog. An author may do with the posts of his own name what an editor may with all; a
/// moderator has nothing to do with posts.
public enum Role {
    OWNER,
    EDITOR,
    AUTHOR,
    MODERATOR,
    READER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    boolean allows(Permission permission) {
        return switch (this) {
            case OWNER -> true;
            case EDITOR -> permission != Permission.ADMINISTER;
            case AUTHOR ->
                permission != Permission.ADMINISTER
                        && permission != Permission.CURATE
                        && permission != Permission.CONNECT
                        && permission != Permission.MODERATE;
            case MODERATOR ->
                permission == Permission.IDENTIFY
                        || permission == Permission.ANSWER
                        || permission == Permission.MODERATE;
            case READER -> permission == Permission.IDENTIFY || permission == Permission.READ;
        };
    }
}
