package blog.markdown.comments;

import java.util.function.Predicate;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Looks for anything in a comment that a reader sees; raw HTML is shown as it is written.
final class VisibleText extends AbstractVisitor {
    private final Predicate<String> shows;
    private boolean found;

    private VisibleText(Predicate<String> shows) {
        this.shows = shows;
    }

    static boolean isIn(Node document, Predicate<String> shows) {
        var visitor = new VisibleText(shows);
        document.accept(visitor);
        return visitor.found;
    }

    @Override
    public void visit(Text text) {
        see(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        see(code.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        see(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        see(block.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        see(html.getLiteral());
    }

    @Override
    public void visit(HtmlBlock html) {
        see(html.getLiteral());
    }

    private void see(String text) {
        found |= shows.test(text);
    }
}
