package blog;

import blog.dynamo.Attributes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/// All that both tables of a blog hold, but for what differs from one run of the same to the next: ids, times, bytes
/// that hold them, and how often derived items were written.
final class StoredState {
    private StoredState() {}

    static String of(TestBlog blog) {
        var items = new ArrayList<String>();
        for (String table : List.of(blog.content, blog.comments)) {
            LocalDynamo.CLIENT
                    .scanPaginator(ScanRequest.builder().tableName(table).build())
                    .items()
                    .stream()
                    // Where a relay has got to, its next run may change.
                    .filter(item -> !Attributes.text(item, Attributes.PK).equals("RELAY"))
                    .forEach(item -> items.add(new TreeMap<>(item)
                            .toString()
                            .replaceAll("SdkBytes\\(bytes=[^)]*\\)", "BYTES")
                            .replaceAll("(fence|changes)=AttributeValue\\(N=\\d+\\), ", "")
                            .replaceAll("token=AttributeValue\\(S=[^)]*\\)", "TOKEN")
                            .replaceAll("[0-9A-HJKMNP-TV-Z]{26}", "ID")
                            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                            .replaceAll("\\b\\d{10}\\b", "TIME")));
        }
        items.sort(null);
        return String.join("\n", items);
    }
}
