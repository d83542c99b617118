package blog.posts.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.NullableDataKey;
import java.util.Map;

/// What is known about a document's nodes before it is rendered; worked out once a document.
record DocumentAttributes(AttributeLists lists, Map<Heading, String> ids) {
    private static final NullableDataKey<DocumentAttributes> KEY = new NullableDataKey<>("blog.attributes");

    static DocumentAttributes of(Document document) {
        DocumentAttributes known = KEY.get(document);
        if (known != null) {
            return known;
        }
        var lists = new AttributeLists(document);
        var attributes = new DocumentAttributes(lists, new HeadingIds(document, lists).all());
        document.set(KEY, attributes);
        return attributes;
    }
}
