package blog.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The complete list of what each function may do. One more action, key or wildcard fails here.
@RequiresNode
class RolesTest {
    private static Resources template;

    @BeforeAll
    static void synthesise(@TempDir Path assembly) {
        template = Synthesis.with(assembly, Map.of());
    }

    @Test
    void theReaderReadsWhatIsPublic() {
        assertRights("Reader", """
                dynamodb:BatchGetItem ContentTable POST#*
                dynamodb:GetItem ContentTable POST#*, REV#*, TAGS
                dynamodb:GetItem ContentTable FEED#*, SITEMAP
                dynamodb:GetItem ContentTable PREVIEW#*, AUTHORS, VOCABULARY
                dynamodb:Query CommentsTable POST#*
                dynamodb:Query ContentTable RECENT*, TAG#*, AUTHOR#*, TRANSLATION#*, AUTHORS, TAGS, CHANGES, REV#*
                """);
    }

    @Test
    void theCommenterAddsCommentsAndNothingElse() {
        assertRights("Commenter", """
                dynamodb:DeleteItem CommentsTable KEY#*, REACTIONS#*
                dynamodb:GetItem CommentsTable POST#*, SECRET, WHO#*, KEY#*, RATE#*
                dynamodb:GetItem ContentTable POST#*, TOKENS
                dynamodb:PutItem CommentsTable POST#*, KEY#*, SECRET, REACTIONS#*
                dynamodb:Query ContentTable AUTHORS
                dynamodb:UpdateItem CommentsTable POST#*, RATE#*
                """);
    }

    @Test
    void theModeratorChangesCommentsAndNothingElse() {
        assertRights("Moderator", """
                dynamodb:BatchGetItem CommentsTable POST#*, IMPORTED#*
                dynamodb:BatchGetItem ContentTable POST#*
                dynamodb:GetItem CommentsTable SECRET
                dynamodb:GetItem ContentTable TOKENS
                dynamodb:PutItem CommentsTable POST#*, IMPORTED#*, SECRET
                dynamodb:Query CommentsTable POST#*
                dynamodb:Query CommentsTable/index/queue held, spam, removed
                dynamodb:UpdateItem CommentsTable POST#*
                dynamodb:UpdateItem CommentsTable WHO#*
                """);
    }

    @Test
    void theAuthorWritesPostsProfilesPreviewsTokensAndWebhooks() {
        assertRights("Author", """
                dynamodb:BatchGetItem ContentTable POST#*
                dynamodb:DeleteItem ContentTable HOOKS
                dynamodb:DeleteItem ContentTable TOKENS, MANUSCRIPTS
                dynamodb:GetItem ContentTable HOOKS, HOOK#*, CHANGES
                dynamodb:GetItem ContentTable TOKENS, POST#*, REV#*, AUTHORS, TAGS, VOCABULARY
                dynamodb:PutItem ContentTable HOOKS, HOOK#*
                dynamodb:PutItem ContentTable TOKENS, POST#*, REV#*, MANUSCRIPTS, PREVIEW#*, AUTHORS, VOCABULARY
                dynamodb:Query ContentTable HOOKS, HOOK#*, CHANGES
                dynamodb:Query ContentTable TOKENS, MANUSCRIPTS, REV#*
                dynamodb:UpdateItem ContentTable HOOKS
                dynamodb:UpdateItem ContentTable POST#*
                sqs:SendMessage WebhooksEventsQueue
                """);
    }

    @Test
    void theProjectorKeepsDerivedItems() {
        assertRights("Projector", """
                dynamodb:BatchGetItem ContentTable POST#*, ANNOUNCED#*
                dynamodb:DeleteItem ContentTable RELAY
                dynamodb:DeleteItem ContentTable TAGS, RECENT*, TAG#*, AUTHOR#*, TRANSLATION#*, DUE
                dynamodb:DescribeStream CommentsTable.StreamArn
                dynamodb:DescribeStream ContentTable.StreamArn
                dynamodb:GetItem ContentTable POST#*, TAGS, CHANGES, ANNOUNCED#*, RELAY
                dynamodb:GetRecords CommentsTable.StreamArn
                dynamodb:GetRecords ContentTable.StreamArn
                dynamodb:GetShardIterator CommentsTable.StreamArn
                dynamodb:GetShardIterator ContentTable.StreamArn
                dynamodb:ListStreams *
                dynamodb:PutItem ContentTable CHANGES, ANNOUNCED#*
                dynamodb:PutItem ContentTable POST#*, RECENT*, TAG#*, AUTHOR#*, TRANSLATION#*, DUE
                dynamodb:PutItem ContentTable RELAY
                dynamodb:Query ContentTable CHANGES
                dynamodb:Query ContentTable TAG#*, REV#*
                dynamodb:UpdateItem CommentsTable WHO#*
                dynamodb:UpdateItem ContentTable POST#*, TAGS
                events:PutEvents EventsBus
                sqs:SendMessage ProjectionLost
                """);
    }

    @Test
    void feedsAreKeptAndNothingElse() {
        assertRights("Feeds", """
                dynamodb:BatchGetItem ContentTable POST#*
                dynamodb:DeleteItem ContentTable SITEMAP
                dynamodb:GetItem ContentTable CHANGES, FEED#*, SITEMAP
                dynamodb:PutItem ContentTable FEEDS, FEED#*, SITEMAP
                dynamodb:Query ContentTable FEEDS, RECENT*
                dynamodb:UpdateItem ContentTable FEED#*
                sqs:DeleteMessage FeedsEventsQueue
                sqs:GetQueueAttributes FeedsEventsQueue
                sqs:ReceiveMessage FeedsEventsQueue
                """);
    }

    /// It calls addresses that others have chosen, and reads nothing of posts but what the log tells.
    @Test
    void whoCallsWebhooksReadsNoPost() {
        assertRights("Webhooks", """
                dynamodb:GetItem ContentTable HOOKS, HOOK#*
                dynamodb:PutItem ContentTable HOOK#*
                dynamodb:Query ContentTable HOOKS, CHANGES
                dynamodb:UpdateItem ContentTable HOOKS
                sqs:ChangeMessageVisibility WebhooksEventsQueue
                sqs:DeleteMessage WebhooksEventsQueue
                sqs:GetQueueAttributes WebhooksEventsQueue
                sqs:ReceiveMessage WebhooksEventsQueue
                sqs:SendMessage WebhooksEventsQueue
                """);
    }

    /// It puts addresses and cannot read them.
    @Test
    void privacyTakesAwayWhatIsKeptOfPersons(@TempDir Path assembly) {
        Resources mailing = Synthesis.with(assembly, Map.of("blog:mailFrom", "blog@blog.example"));

        String data = """
                dynamodb:BatchGetItem CommentsTable POST#*
                dynamodb:DeleteItem CommentsTable MAIL#*, SUBSCRIPTIONS#*, WHO#*, ASKED#*, REACTIONS#*
                dynamodb:GetItem CommentsTable POST#*, SUBSCRIPTIONS#*, LINK#*, PRIVACY#*, WHO#*, SECRET
                dynamodb:GetItem ContentTable TOKENS, POST#*
                dynamodb:PutItem CommentsTable MAIL#*, ERASED#*, SECRET
                dynamodb:Query CommentsTable REACTIONS#*, SUBSCRIPTIONS#*
                dynamodb:Query CommentsTable/index/who *
                dynamodb:UpdateItem CommentsTable POST#*, MAIL#*, SUBSCRIPTIONS#*, LINK#*
                dynamodb:UpdateItem CommentsTable WHO#*
                """;
        assertRights("Privacy", data);
        assertRights(mailing, "Privacy", data + "sqs:SendMessage NotificationsEventsQueue\n");
        assertThat(template.ofType("AWS::Lambda::Function"))
                .noneSatisfy((name, _) -> assertThat(name).startsWith("Notifications"));
    }

    /// Nobody else has a row for MAIL# that reads.
    @Test
    void notificationsAloneReadsAddressesAndSendsAsOneSender(@TempDir Path assembly) {
        Resources mailing = Synthesis.with(assembly, Map.of("blog:mailFrom", "blog@blog.example"));

        assertRights(mailing, "Notifications", """
                dynamodb:DeleteItem CommentsTable MAIL#*, SUBSCRIPTIONS#*, MAILED#*
                dynamodb:GetItem CommentsTable MAIL#*, POST#*, SUBSCRIPTIONS#*, DIGEST
                dynamodb:PutItem CommentsTable SUBSCRIPTIONS#*, LINK#*, PRIVACY#*, MAILED#*
                dynamodb:Query CommentsTable SUBSCRIPTIONS#*
                dynamodb:Query CommentsTable/index/queue held
                dynamodb:Query CommentsTable/index/who *
                dynamodb:UpdateItem CommentsTable SENT#*, ASKED#*, DIGEST
                %s
                %s
                sqs:DeleteMessage NotificationsEventsQueue
                sqs:GetQueueAttributes NotificationsEventsQueue
                sqs:ReceiveMessage NotificationsEventsQueue
                """.formatted(identity("blog.example"), identity("blog@blog.example")));
    }

    private static String identity(String name) {
        return "ses:SendRawEmail {\"Fn::Join\":[\"\",[\"arn:\",{\"Ref\":\"AWS::Partition\"},\":ses:\",{\"Ref\":\"AWS::Region\"},"
                + "\":\",{\"Ref\":\"AWS::AccountId\"},\":identity/" + name
                + "\"]]} if {\"StringEquals\":{\"ses:FromAddress\":\"blog@blog.example\"}}";
    }

    @Test
    void thePurgeTellsOneDistributionAndCounts(@TempDir Path assembly) {
        Resources purging = Synthesis.with(assembly, Map.of("blog:cdn", "true"));
        String distribution = purging.logicalId("AWS::CloudFront::Distribution", "EdgeCdn");

        assertRights(purging, "Purge", """
                cloudfront:CreateInvalidation {"Fn::Join":["",["arn:",{"Ref":"AWS::Partition"},":cloudfront::",\
                {"Ref":"AWS::AccountId"},":distribution/",{"Ref":"%s"}]]}
                dynamodb:UpdateItem ContentTable PURGED#*
                sqs:DeleteMessage PurgeEventsQueue
                sqs:GetQueueAttributes PurgeEventsQueue
                sqs:ReceiveMessage PurgeEventsQueue
                """.formatted(distribution));
    }

    @Test
    void thePublisherWritesWhatIsDue() {
        assertRights("Publisher", """
                dynamodb:GetItem ContentTable POST#*
                dynamodb:PutItem ContentTable POST#*, REV#*
                dynamodb:Query ContentTable DUE
                dynamodb:UpdateItem ContentTable POST#*
                """);
    }

    @Test
    void theClocksCallTheirFunctionsAndNothingElse() {
        assertThat(new Rights(template).of("EveryMinute"))
                .hasSize(1)
                .allSatisfy(right -> assertThat(right).startsWith("lambda:InvokeFunction {\"Ref\":\"PublisherLive"));
        assertThat(new Rights(template).of("EveryDay"))
                .hasSize(6)
                .allSatisfy(
                        right -> assertThat(right)
                                .matches(
                                        "lambda:InvokeFunction \\{\"Ref\":\"(Reader|Commenter|Moderator|Privacy|Author|Webhooks)Live.*"));
    }

    @Test
    void noRoleHasManagedOrInlinePoliciesBesides() {
        var roles = template.ofType("AWS::IAM::Role");
        roles.remove("ApiRestCloudWatchRole");

        assertThat(roles).hasSize(11).allSatisfy((_, role) -> {
            assertThat(role.path("Properties").has("Policies")).isFalse();
            assertThat(role.path("Properties").has("ManagedPolicyArns")).isFalse();
        });
    }

    /// Every function may write its own log and its traces.
    private static void assertRights(String function, String data) {
        assertRights(template, function, data);
    }

    private static void assertRights(Resources template, String function, String data) {
        String own = """
                logs:CreateLogStream %1$sLogs
                logs:PutLogEvents %1$sLogs
                xray:PutTelemetryRecords *
                xray:PutTraceSegments *
                """.formatted(function);

        assertThat(new Rights(template).of(function))
                .containsExactlyInAnyOrderElementsOf((data + own).lines().toList());
    }
}
