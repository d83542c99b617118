package blog.markdown.commonmark;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/// Marks of emphasis whose every vain look for a beginning is counted: flexmark goes back to the paragraph's begin.
record MeteredDelimiters(DelimiterProcessor marks) implements DelimiterProcessor {
    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        int used = marks.getDelimiterUse(opener, closer);
        Node end = closer.getNode();
        Node first = end.getParent() == null ? null : end.getParent().getFirstChild();
        if (used == 0 && first != null && end.getChars().getBase() instanceof MeteredText text) {
            text.work(Math.max(1, end.getStartOffset() - first.getStartOffset()));
        }
        return used;
    }

    @Override
    public char getOpeningCharacter() {
        return marks.getOpeningCharacter();
    }

    @Override
    public char getClosingCharacter() {
        return marks.getClosingCharacter();
    }

    @Override
    public int getMinLength() {
        return marks.getMinLength();
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int used) {
        marks.process(opener, closer, used);
    }

    @Override
    public @Nullable Node unmatchedDelimiterNode(InlineParser parser, DelimiterRun run) {
        return marks.unmatchedDelimiterNode(parser, run);
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean punctuationBefore,
            boolean punctuationAfter,
            boolean whitespaceBefore,
            boolean whitespaceAfter) {
        return marks.canBeOpener(
                before,
                after,
                leftFlanking,
                rightFlanking,
                punctuationBefore,
                punctuationAfter,
                whitespaceBefore,
                whitespaceAfter);
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean punctuationBefore,
            boolean punctuationAfter,
            boolean whitespaceBefore,
            boolean whitespaceAfter) {
        return marks.canBeCloser(
                before,
                after,
                leftFlanking,
                rightFlanking,
                punctuationBefore,
                punctuationAfter,
                whitespaceBefore,
                whitespaceAfter);
    }

    @Override
    public boolean skipNonOpenerCloser() {
        return marks.skipNonOpenerCloser();
    }
}
