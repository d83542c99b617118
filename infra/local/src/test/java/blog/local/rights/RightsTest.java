package blog.local.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blog.dynamo.Attributes;
import blog.rig.dynamo.LocalDynamo;
import blog.rights.Rights;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

class RightsTest {
    private static final Rights PAGE = Rights.parse("""
            writer  content   GetItem BatchGetItem Query                                      POST#* TAGS
            writer  content   PutItem UpdateItem DeleteItem ConditionCheckItem BatchWriteItem  POST#* TAGS
            writer  content   PutItem                                                         LOG
            reader  content   GetItem                                                         POST#*
            """);
    private static final LocalDynamo DYNAMO = LocalDynamo.inMemory();

    private final Roles roles = new Roles(PAGE);
    private final DynamoDbClient writer = roles.limit(DYNAMO.client(), "writer");

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @ParameterizedTest
    @EnumSource
    void isAllowedInThePartitionsOfItsRow(Kind kind) {
        assertThatCode(() -> kind.ask(writer, "content", "POST#a")).doesNotThrowAnyException();
        assertThatCode(() -> kind.ask(writer, "content", "TAGS")).doesNotThrowAnyException();
        assertThat(roles.refused()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedElsewhere(Kind kind) {
        assertRefused(kind.action(), () -> kind.ask(writer, "content", "POST"));
        assertRefused(kind.action(), () -> kind.ask(writer, "content", "TAGS#a"));
        assertRefused(kind.action(), () -> kind.ask(writer, "comments", "POST#a"));
        assertRefused(kind.action(), () -> kind.ask(roles.limit(DYNAMO.client(), "nobody"), "content", "POST#a"));
        assertThat(roles.refused())
                .contains("writer comments " + kind.action() + " POST#a")
                .hasSize(4);
    }

    /// Row by row, as `ForAllValues` has it.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "(BATCH|TRANSACT)_.*")
    void isRefusedWhenOneOfItsKeysIsAnothers(Kind kind) {
        assertThatCode(() -> kind.ask(writer, "content", "POST#a", "TAGS")).doesNotThrowAnyException();
        assertRefused(kind.action(), () -> kind.ask(writer, "content", "POST#a", "TOKENS"));
        assertRefused(kind.action(), () -> kind.ask(writer, "content", "POST#a", "LOG"));
    }

    @Test
    void whatTellsNoKeysIsRefused() {
        var statement = ExecuteStatementRequest.builder().statement("SELECT * FROM content");
        var scan = ScanRequest.builder().tableName("content");

        assertRefused("Scan", () -> writer.scan(scan.build()));
        assertRefused("Scan", () -> writer.scanPaginator(scan.build()));
        assertRefused("ExecuteStatement", () -> writer.executeStatement(statement.build()));
        assertRefused("ListTables", () -> writer.listTables());
    }

    @Test
    void nothingIsSentOfWhatIsRefused() {
        DynamoDbClient reader = roles.limit(DYNAMO.client(), "reader");

        assertRefused("PutItem", () -> Kind.PUT.ask(reader, "content", "POST#unsent"));

        assertThat(DYNAMO.client()
                        .getItem(get -> get.tableName("content").key(Attributes.key("POST#unsent", "x")))
                        .hasItem())
                .isFalse();
    }

    @Test
    void tellsWhichRightsNobodyHasUsed() {
        DynamoDbClient reader = roles.limit(DYNAMO.client(), "reader");
        assertThat(roles.unused()).hasSize(18).contains("reader content GetItem POST#*", "writer content PutItem LOG");

        Kind.GET.ask(reader, "content", "POST#a");
        Kind.PUT.ask(writer, "content", "LOG");
        assertRefused("GetItem", () -> Kind.GET.ask(reader, "content", "TAGS"));

        assertThat(roles.unused())
                .hasSize(16)
                .contains("writer content GetItem POST#*", "writer content GetItem TAGS")
                .doesNotContain("reader content GetItem POST#*", "writer content PutItem LOG");
    }

    @Test
    void thePageNamesFunctionsAndTablesThatThereAre() {
        assertThat(Roles.load().unused())
                .isNotEmpty()
                .allSatisfy(
                        right -> assertThat(right)
                                .matches(
                                        "(reader|commenter|author|projector|publisher|feeds|webhooks|purge|moderator|privacy|notifications) (content|comments)(/[a-z]+)? .*"));
    }

    private static void assertRefused(String action, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(DynamoDbException.class, refusal -> {
                    assertThat(refusal.statusCode()).isEqualTo(400);
                    assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("AccessDeniedException");
                })
                .hasMessageContaining("is not authorized to perform: dynamodb:" + action + " on resource: ");
    }
}
