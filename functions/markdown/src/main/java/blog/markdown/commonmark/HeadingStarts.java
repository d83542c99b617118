package blog.markdown.commonmark;

import blog.markdown.limits.Unrenderable;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Flexmark's headings without their cost: at each line of a paragraph they gather all of its lines, to ask whether
/// there are any. What nests too deeply ends here, since closing nested lists takes the square of their depth.
final class HeadingStarts implements CustomBlockParserFactory {
    private final HeadingParser.Factory headings = new HeadingParser.Factory();

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return headings.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return headings.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return headings.affectsGlobalScope();
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory starts = headings.apply(options);
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                if (state.getActiveBlockParsers().size() > CommonMark.MAX_DEPTH) {
                    throw new Unrenderable("nests too deeply to be rendered");
                }
                return starts.tryStart(state, new Ungathered(matched));
            }
        };
    }

    /// A matched paragraph whose content says no more than that there is one.
    private record Ungathered(MatchedBlockParser matched) implements MatchedBlockParser {
        @Override
        public BlockParser getBlockParser() {
            return matched.getBlockParser();
        }

        @Override
        public @Nullable BasedSequence getParagraphContent() {
            return matched.getParagraphLines() == null ? null : BasedSequence.EMPTY;
        }

        @Override
        public @Nullable List<BasedSequence> getParagraphLines() {
            return matched.getParagraphLines();
        }

        @Override
        public @Nullable List<Integer> getParagraphEolLengths() {
            return matched.getParagraphEolLengths();
        }

        @Override
        public @Nullable MutableDataHolder getParagraphDataHolder() {
            return matched.getParagraphDataHolder();
        }
    }
}
