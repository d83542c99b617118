package blog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of design that a compiler does not know.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    /// With those of rendering, which is a module of its own.
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("blog");

    private static final Set<String> PARSERS = Set.of(
            "FilePath.java",
            "JsonMatter.java",
            "Liquid.java",
            "SpokenDate.java",
            "TomlMatter.java",
            "Yaml.java",
            "YamlMatter.java");

    /// Who reads items of tables without being one: the guard tells a store that is down from any other fault.
    private static final Set<String> BESIDE_TABLES = Set.of(
            "Blog",
            "Tables",
            "CommentTables",
            "Approving",
            "PostLists",
            "Listed",
            "Survey",
            "CommentCounting",
            "CommentTelling",
            "Guard",
            "Bus",
            "Queue",
            "Distribution",
            "Postbox");

    /// The plan of the house, both ways: what is not on the page is not allowed, and what is on it is used.
    @Test
    void packagesKnowWhatThePageSays() {
        var known = new TreeMap<String, Set<String>>();
        for (JavaClass type : CLASSES) {
            Set<String> others = known.computeIfAbsent(type.getPackageName(), _ -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .filter(name -> name.startsWith("blog") && !name.equals(type.getPackageName()))
                    .forEach(others::add);
        }

        Map<String, Set<String>> plan = Plan.read();
        assertThat(known.keySet()).containsExactlyInAnyOrderElementsOf(plan.keySet());
        known.forEach((name, others) -> assertThat(others).as(name).isEqualTo(plan.get(name)));
    }

    @Test
    void aPackageKnowsOnlyThoseAboveItsRow() {
        var above = new HashSet<String>();
        Plan.read().forEach((name, knows) -> {
            assertThat(knows)
                    .filteredOn(other -> !other.startsWith("blog.markdown"))
                    .isSubsetOf(above);
            above.add(name);
        });
    }

    /// A file that says more is two; parsers are as long as what they parse.
    @Test
    void filesAndPackagesStaySmall() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            Map<Path, List<Path>> packages = files.filter(
                            file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(Path::getParent));
            for (var one : packages.entrySet()) {
                assertThat(one.getValue()).as(one.getKey().toString()).hasSizeLessThanOrEqualTo(14);
                for (Path file : one.getValue()) {
                    if (!PARSERS.contains(file.getFileName().toString())) {
                        assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(120);
                    }
                }
            }
        }
    }

    @Test
    void onlyTablesKnowAws() {
        noClasses()
                .that(DescribedPredicate.describe(
                        "are no tables",
                        type -> !type.getPackageName()
                                        .matches("blog\\.(dynamo|streams|lambda.*|posts\\.store|posts\\.gate)")
                                && !outermost(type).matches(".*(Table|Item|Writes|Counts)")
                                && !BESIDE_TABLES.contains(outermost(type))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon.awssdk..")
                .check(CLASSES);
    }

    private static String outermost(JavaClass type) {
        String name = type.getName();
        int nested = name.indexOf('$');
        return name.substring(name.lastIndexOf('.') + 1, nested < 0 ? name.length() : nested);
    }

    @Test
    void jsonIsReadAndWrittenThroughOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackages("blog.codec", "blog.http.body")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("com\\.fasterxml\\.jackson\\..*(Factory|Mapper|Reader|Writer)(Builder)?")
                .check(CLASSES);
    }

    /// So the library is loaded when the first token comes that is verified by it.
    @Test
    void oneClassVerifiesSignatures() {
        noClasses()
                .that()
                .haveNameNotMatching("blog\\.tokens\\.oidc\\.JwtVerifier(\\$\\d+)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.nimbusds..")
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgeKnowsLambda() {
        noClasses()
                .that()
                .resideOutsideOfPackages("blog.lambda..", "blog.streams", "blog.subscribers")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.amazonaws..")
                .check(CLASSES);
    }

    @Test
    void theEnvironmentIsReadInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("blog.lambda.deployed.Deployment")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(CLASSES);
    }

    @Test
    void failuresAreNamedForWhatFailed() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    /// What a request to the reader runs through needs no class of these, however far one follows the references.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "blog.markdown.kramdown",
                "com.vladsch.flexmark",
                "org.commonmark",
                "org.owasp.html",
                "org.snakeyaml",
                "org.tomlj",
                "org.antlr",
                "com.nimbusds",
                "com.fasterxml.jackson.databind",
                "com.amazonaws.services.lambda.runtime.events"
            })
    void theReaderReachesNoClassOf(String library) {
        Set<String> reached = ALL.get(Reader.class).getTransitiveDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .collect(Collectors.toSet());

        assertThat(reached).noneMatch(name -> name.startsWith(library)).contains("blog.posts.reading.PostReading");
    }
}
