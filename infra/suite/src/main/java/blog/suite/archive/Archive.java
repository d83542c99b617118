package blog.suite.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Made-up posts with every oddity of [Oddities] in the share of posts that has it, at least one each. The same number
/// of posts is always the same bytes.
public final class Archive {
    private Archive() {}

    /// Writes `size` posts below `folder`, in `_posts` and `_drafts`.
    public static void write(Path folder, int size) {
        for (Draft draft : drafts(size)) {
            Path file = folder.resolve(draft.path());
            try {
                Files.createDirectories(file.getParent());
                Files.write(file, draft.bytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<Draft> drafts(int size) {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < size; i++) {
            drafts.add(new Draft(i));
        }
        var shuffled = new ArrayList<>(drafts);
        var random = new Random(size);
        for (Oddities.Oddity oddity : Oddities.ALL) {
            Collections.shuffle(shuffled, random);
            long count = Math.max(1, Math.round(oddity.share() * size));
            shuffled.stream().limit(count).forEach(oddity.change());
        }
        return drafts;
    }
}
