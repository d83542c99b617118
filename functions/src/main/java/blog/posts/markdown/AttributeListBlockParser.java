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
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Makes a block of a line that is an attribute list and nothing else.
final class AttributeListBlockParser extends AbstractBlockParser {
    private static final Pattern LINE = Pattern.compile("\\{:(?:([\\p{L}_][\\w-]*):)?([^:}/][^}]{0,1000})?}\\s*");

    private final AttributeListBlock block;

    private AttributeListBlockParser(AttributeListBlock block) {
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
            return BlockStart.of(new AttributeListBlockParser(block))
                    .atIndex(state.getLine().length());
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
}
