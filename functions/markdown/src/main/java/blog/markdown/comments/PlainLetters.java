package blog.markdown.comments;

import java.util.function.UnaryOperator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Writes anew every text that a reader sees. That is done here, where an entity is the letter that it stands for.
final class PlainLetters extends AbstractVisitor {
    private final UnaryOperator<String> plain;

    private PlainLetters(UnaryOperator<String> plain) {
        this.plain = plain;
    }

    static void write(Node document, UnaryOperator<String> plain) {
        document.accept(new PlainLetters(plain));
    }

    @Override
    public void visit(Text text) {
        text.setLiteral(plain.apply(text.getLiteral()));
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(plain.apply(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock block) {
        block.setLiteral(plain.apply(block.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        block.setLiteral(plain.apply(block.getLiteral()));
    }

    @Override
    public void visit(HtmlInline html) {
        html.setLiteral(plain.apply(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        html.setLiteral(plain.apply(html.getLiteral()));
    }
}
