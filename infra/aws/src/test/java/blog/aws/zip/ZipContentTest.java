package blog.aws.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import blog.aws.Synthesis;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is in the zips, and what is not.
class ZipContentTest {
    @TempDir
    private Path folder;

    private static final long MOST_BYTES_OF_THE_READER = 5_000_000;
    private static final long MOST_BYTES_OF_THE_WRITERS = 9_500_000;

    @ParameterizedTest
    @ValueSource(strings = {"arm64", "x86_64"})
    void areSmall(String architecture) throws IOException {
        assertThat(Files.size(zip("reader", architecture))).isLessThan(MOST_BYTES_OF_THE_READER);
        assertThat(Files.size(zip("writers", architecture))).isLessThan(MOST_BYTES_OF_THE_WRITERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reader-arm64", "reader-x86_64", "writers-arm64", "writers-x86_64"})
    void haveTheNativeLibraryWhereTheLoaderLooks(String name) throws IOException {
        try (var zip = new ZipFile(Synthesis.zip(name).toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder("lib/blog.jar", "lib/libaws-crt-jni.so");
        }
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
                "com/fasterxml/jackson/databind/",
                "com/amazonaws/services/lambda/runtime/events/",
                "blog/events/"
            })
    void theReaderHasNothingThatOnlyWritingNeeds(String prefix) throws IOException {
        try (var jar = UnpackedJar.of("reader-arm64", folder)) {
            assertThat(jar.entries()).noneMatch(name -> name.startsWith(prefix));
        }
    }

    @Test
    void theReadersClientKnowsNoOperationThatWrites() throws IOException, ReflectiveOperationException {
        try (var jar = UnpackedJar.of("reader-arm64", folder)) {
            Class<?> client = jar.load("software/amazon/awssdk/services/dynamodb/DefaultDynamoDbClient.class");

            assertThat(client.getDeclaredMethods())
                    .extracting(Method::getName)
                    .contains("getItem", "batchGetItem", "query")
                    .doesNotContain("putItem", "updateItem", "deleteItem", "transactWriteItems", "batchWriteItem");
        }
    }

    /// Linking asks for every class that a kept method needs to be verified.
    @ParameterizedTest
    @ValueSource(strings = {"reader-arm64", "writers-arm64"})
    void everythingThatIsLeftOfTheSdkLinks(String zip) throws IOException {
        try (var jar = UnpackedJar.of(zip, folder)) {
            assertThat(jar.entries())
                    .filteredOn(name -> name.startsWith("software/amazon/awssdk/") && name.endsWith(".class"))
                    .filteredOn(name -> !name.endsWith("/GraalVMNativeFeature.class"))
                    .hasSizeGreaterThan(1000)
                    .allSatisfy(name -> assertThatCode(() -> jar.load(name).getDeclaredMethods())
                            .doesNotThrowAnyException());
        }
    }

    private static Path zip(String functions, String architecture) {
        return Synthesis.zip(functions + "-" + architecture);
    }
}
