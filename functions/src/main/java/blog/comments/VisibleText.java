package blog.comments;

import blog.http.Lettering;
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
    private boolean found;

    private VisibleText() {}

    static boolean isIn(Node document) {
        var visitor = new VisibleText();
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
        found |= Lettering.shows(text);
    }
}
