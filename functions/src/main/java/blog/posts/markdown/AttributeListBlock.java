package blog.posts.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An attribute list on a line of its own, or the definition of a named one. It belongs to the block that ends on the
/// line before it, else to the one that starts on the line after it, else to none.
final class AttributeListBlock extends Block {
    private static final Pattern LINE = Pattern.compile("\\{:(?:([\\p{L}_][\\w-]*):)?([^:}/][^}]{0,1000})?}\\s*");

    /// The name that this list defines, or null when it is there to be applied.
    final transient @Nullable String name;

    final transient AttributeList list;

    private AttributeListBlock(BasedSequence chars, @Nullable String name, AttributeList list) {
        super(chars);
        this.name = name;
        this.list = list;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }

    /// The block this list belongs to.
    @Nullable
    Node target() {
        if (name != null) {
            return null;
        }
        BasedSequence text = getChars().getBaseSequence();
        Node before = getPrevious();
        if (before != null && !blankLineEndsAt(text, text.startOfLine(getStartOffset()) - 1)) {
            return before instanceof AttributeListBlock list ? list.target() : before;
        }
        Node after = getNext();
        return after != null && !blankLineEndsAt(text, nextLineEnd(text)) ? after : null;
    }

    private int nextLineEnd(BasedSequence text) {
        int end = text.endOfLine(Math.max(getStartOffset(), getEndOffset() - 1));
        return end < text.length() ? text.endOfLine(end + 1) : end;
    }

    private static boolean blankLineEndsAt(BasedSequence text, int end) {
        return end < 0 || text.subSequence(text.startOfLine(end), end).isBlank();
    }

    /// Starts such a block where a line is nothing else.
    static final class Factory extends AbstractBlockParserFactory implements CustomBlockParserFactory {
        private Factory(DataHolder options) {
            super(options);
        }

        static CustomBlockParserFactory create() {
            return new Factory(new MutableDataSet());
        }

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return this;
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
            if (state.getIndent() >= 4 || !line.startsWith("{:")) {
                return BlockStart.none();
            }
            Matcher match = LINE.matcher(line);
            if (!match.matches()) {
                return BlockStart.none();
            }
            AttributeList list = AttributeList.parse(match.group(2) == null ? "" : match.group(2));
            var block = new AttributeListBlock(line.trimEnd(), match.group(1), list);
            return BlockStart.of(new OneLine(block)).atIndex(state.getLine().length());
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    private static final class OneLine extends AbstractBlockParser {
        private final AttributeListBlock block;

        private OneLine(AttributeListBlock block) {
            this.block = block;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            // its one line says it all
        }
    }
}
