package blog.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import blog.aws.Synthesis;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is in the zips, and what is not.
class ZipContentTest {
    @TempDir
    private Path folder;

    private static final String READER = "reader-arm64";

    /// What neither renders nor reads YAML or tokens of others is the SDK and little else.
    @ParameterizedTest
    @CsvSource({
        "reader, 4800000",
        "projector, 5000000",
        "publisher, 5000000",
        "feeds, 5000000",
        "purge, 5000000",
        "commenter, 7100000",
        "moderator, 7100000",
        "webhooks, 6500000",
        "notifications, 5600000",
        "privacy, 7100000",
        "author, 9000000",
    })
    void isSmall(String function, long mostBytes) throws IOException {
        assertThat(Files.size(Synthesis.zip(function + "-arm64"))).isLessThan(mostBytes);
        assertThat(Files.size(Synthesis.zip(function + "-x86_64"))).isLessThan(mostBytes);
    }

    @ParameterizedTest
    @MethodSource("zips")
    void hasTheNativeLibraryWhereTheLoaderLooks(String name) throws IOException {
        try (var zip = new ZipFile(Synthesis.zip(name).toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder("lib/blog.jar", "lib/libaws-crt-jni.so");
        }
    }

    static List<String> zips() {
        return Stream.of(
                        "reader",
                        "commenter",
                        "moderator",
                        "author",
                        "projector",
                        "publisher",
                        "feeds",
                        "webhooks",
                        "purge",
                        "notifications",
                        "privacy")
                .flatMap(function -> Stream.of(function + "-arm64", function + "-x86_64"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com/vladsch/",
                "org/commonmark/",
                "org/snakeyaml/",
                "org/tomlj/",
                "org/antlr/",
                "org/owasp/",
                "com/nimbusds/",
                "com/github/difflib/",
                "com/fasterxml/jackson/databind/",
                "com/amazonaws/services/lambda/runtime/events/",
                "org/joda/",
                "blog/manuscripts/",
                "blog/projections/",
                "blog/rebuild/",
                "blog/streams/",
                "blog/posts/writing/",
                "blog/comments/writing/",
                "blog/events/Announcing",
                "blog/events/ChangeWrites"
            })
    void theReaderHasNothingThatOnlyWritingNeeds(String prefix) throws IOException {
        assertThat(entries(READER)).noneMatch(name -> name.startsWith(prefix));
    }

    /// Its classes, and the lists by which they find each other.
    @ParameterizedTest
    @MethodSource("zips")
    void onlyWhoSendsMailHasALibraryForIt(String zip) throws IOException {
        boolean sends = zip.startsWith("notifications");

        List<String> names = entries(zip);
        assertThat(names.stream()
                        .anyMatch(name ->
                                name.matches("(jakarta|org/eclipse/angus|META-INF/(jakarta|javamail|mailcap)).*")))
                .isEqualTo(sends);
        assertThat(names.stream().anyMatch(name -> name.startsWith("software/amazon/awssdk/services/ses/")))
                .isEqualTo(sends);
    }

    /// What can write has no code of those who cannot, and the other way round.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com/vladsch/",
                "org/commonmark/",
                "org/snakeyaml/",
                "org/tomlj/",
                "org/owasp/",
                "com/nimbusds/",
                "com/fasterxml/jackson/databind/",
                "blog/manuscripts/"
            })
    void projectorAndPublisherRenderNothing(String prefix) throws IOException {
        assertThat(entries("projector-arm64")).noneMatch(name -> name.startsWith(prefix));
        assertThat(entries("publisher-arm64")).noneMatch(name -> name.startsWith(prefix));
    }

    @ParameterizedTest
    @MethodSource("zips")
    void isEnteredByOneFunction(String zip) throws IOException {
        String function = zip.replaceFirst("-.*", "Function.class");

        assertThat(entries(zip))
                .filteredOn(name -> name.matches("blog/lambda/[A-Z][a-z]+Function.class"))
                .filteredOn(name -> !name.matches("blog/lambda/(Api|Queue)Function.class"))
                .singleElement()
                .satisfies(name -> assertThat(name).endsWithIgnoringCase("/" + function));
    }

    @Test
    void theReadersClientKnowsNoOperationThatWrites() throws IOException, ReflectiveOperationException {
        try (var jar = UnpackedJar.of(READER, folder)) {
            Class<?> client = jar.load("software/amazon/awssdk/services/dynamodb/DefaultDynamoDbClient.class");

            assertThat(client.getDeclaredMethods())
                    .extracting(Method::getName)
                    .contains("getItem", "batchGetItem", "query")
                    .doesNotContain("putItem", "updateItem", "deleteItem", "transactWriteItems", "batchWriteItem");
        }
    }

    /// Linking asks for every class that a kept method needs to be verified.
    @ParameterizedTest
    @MethodSource("zips")
    void everythingThatIsTakenApartLinks(String zip) throws IOException {
        try (var jar = UnpackedJar.of(zip, folder)) {
            assertThat(jar.entries())
                    .filteredOn(
                            name -> name.matches("(software/amazon/awssdk|blog|com/fasterxml/jackson/core)/.*[.]class"))
                    .filteredOn(name -> !name.endsWith("/GraalVMNativeFeature.class"))
                    .hasSizeGreaterThan(1000)
                    .allSatisfy(name -> assertThatCode(() -> jar.load(name).getDeclaredMethods())
                            .doesNotThrowAnyException());
        }
    }

    private List<String> entries(String zip) throws IOException {
        try (var jar = UnpackedJar.of(zip, folder)) {
            return jar.entries();
        }
    }
}
