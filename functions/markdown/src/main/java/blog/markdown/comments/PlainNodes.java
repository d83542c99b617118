package blog.markdown.comments;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/// Replaces what a comment may not have by what it may: a heading by a strong paragraph, a picture by a link to it, or
/// by its description where it is in a link already.
final class PlainNodes extends AbstractVisitor {

    static Node in(Node document) {
        document.accept(new PlainNodes());
        return document;
    }

    @Override
    public void visit(Heading heading) {
        var paragraph = new Paragraph();
        var strong = new StrongEmphasis("**");
        move(heading, strong);
        paragraph.appendChild(strong);
        replace(heading, paragraph);
        visitChildren(strong);
    }

    @Override
    public void visit(Image image) {
        if (image.getFirstChild() == null) {
            image.appendChild(new Text(image.getDestination()));
        }
        if (isInLink(image)) {
            visitChildren(image);
            while (image.getFirstChild() != null) {
                image.insertBefore(image.getFirstChild());
            }
            image.unlink();
        } else {
            var link = new Link(image.getDestination(), image.getTitle());
            move(image, link);
            replace(image, link);
            visitChildren(link);
        }
    }

    private static boolean isInLink(Node node) {
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (above instanceof Link) {
                return true;
            }
        }
        return false;
    }

    private static void move(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
    }

    private static void replace(Node old, Node other) {
        old.insertBefore(other);
        old.unlink();
    }
}
