package blog.markdown.commonmark;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/// Counts the cells of tables before there are any, since a row that says nothing has as many as its table has columns.
final class TableSizes implements Parser.ParserExtension {
    private static final long READS_A_CELL = 60;

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.paragraphPreProcessorFactory(new Factory());
    }

    private static int count(Paragraph paragraph, ParserState state) {
        long columns = 0;
        for (BasedSequence line : paragraph.getContentLines()) {
            columns = Math.max(columns, columns(line));
        }
        MeteredText.of(state.getProperties()).work(READS_A_CELL * columns * paragraph.getLineCount());
        return 0;
    }

    /// As many as a line that separates a table's head from its rows has at most; 0 for any other.
    private static long columns(BasedSequence line) {
        return line.chars().allMatch(c -> "|-: \t\r\n".indexOf(c) >= 0)
                ? 1 + line.chars().filter(c -> c == '|').count()
                : 0;
    }

    private static final class Factory implements ParagraphPreProcessorFactory {
        @Override
        public ParagraphPreProcessor apply(ParserState start) {
            return TableSizes::count;
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of(ReferencePreProcessorFactory.class);
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of(TableParagraphPreProcessor.Factory().getClass());
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
