package blog.names;

import static blog.dynamo.Attributes.n;
import static blog.dynamo.Attributes.number;
import static blog.dynamo.Attributes.s;
import static blog.dynamo.Attributes.text;
import static blog.dynamo.Attributes.textOrNull;

import blog.dynamo.Attributes;
import blog.dynamo.ItemSize;
import blog.dynamo.Table;
import blog.http.InvalidInput;
import blog.names.Vocabulary.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The vocabulary, in one item, so that it changes as a whole: no tag is ever an alias of two.
public final class VocabularyTable {
    private static final String KEY = "VOCABULARY";
    private static final String TERMS = "terms";
    private static final String NAME = "name";
    private static final String DESCRIPTION = "description";
    private static final String ALIASES = "aliases";

    private final Table table;

    public VocabularyTable(DynamoDbClient dynamo, String contentTable) {
        this.table = new Table(dynamo, contentTable);
    }

    /// Eventually consistent.
    public Vocabulary find() {
        return get(false);
    }

    public Vocabulary findNow() {
        return get(true);
    }

    /// Stores the vocabulary if the one before it is current; false when it is not.
    public boolean put(Vocabulary vocabulary) {
        var terms = new HashMap<String, AttributeValue>();
        vocabulary.terms().forEach((slug, term) -> terms.put(slug, value(term)));
        var item = new HashMap<>(Attributes.key(KEY, KEY));
        item.put(Table.VERSION, n(vocabulary.version()));
        item.put(TERMS, AttributeValue.fromM(terms));
        if (ItemSize.of(item) > ItemSize.MOST) {
            throw InvalidInput.tooLarge("description", "is more than all tags together have room for");
        }
        return table.putNext(item, vocabulary.version());
    }

    private Vocabulary get(boolean consistent) {
        Map<String, AttributeValue> item = table.item(Attributes.key(KEY, KEY), consistent);
        if (item.isEmpty()) {
            return Vocabulary.EMPTY;
        }
        var terms = new HashMap<String, Term>();
        AttributeValue stored = item.get(TERMS);
        if (stored != null) {
            stored.m().forEach((slug, term) -> terms.put(slug, term(term.m())));
        }
        return new Vocabulary(number(item, Table.VERSION), terms);
    }

    private static AttributeValue value(Term term) {
        var value = new HashMap<String, AttributeValue>();
        value.put(NAME, s(term.name()));
        value.put(Table.VERSION, n(term.version()));
        value.put(
                ALIASES,
                AttributeValue.fromL(
                        term.aliases().stream().map(AttributeValue::fromS).toList()));
        if (term.description() != null) {
            value.put(DESCRIPTION, s(term.description()));
        }
        return AttributeValue.fromM(value);
    }

    private static Term term(Map<String, AttributeValue> value) {
        AttributeValue aliases = value.get(ALIASES);
        List<String> slugs = aliases == null
                ? List.of()
                : aliases.l().stream().map(AttributeValue::s).toList();
        return new Term(text(value, NAME), textOrNull(value, DESCRIPTION), slugs, number(value, Table.VERSION));
    }
}
