package blog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import blog.authors.AuthorReading;
import blog.comments.CommentReading;
import blog.events.ChangeReading;
import blog.http.routing.Router;
import blog.posts.lists.PostListing;
import blog.posts.previews.PreviewReading;
import blog.posts.reading.PostReading;
import blog.service.ServiceReading;
import blog.tags.TagReading;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The rules of design that a compiler does not know.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("blog");

    @Test
    void packagesDependOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("lambda")
                .definedBy("blog.lambda")
                .layer("wiring")
                .definedBy("blog")
                .layer("events")
                .definedBy("blog.events")
                .layer("features")
                .definedBy("blog.tags", "blog.comments", "blog.changes", "blog.previews", "blog.authors")
                .layer("posts")
                .definedBy("blog.posts", "blog.posts.revisions", "blog.posts.batch", "blog.tokens", "blog.tokens.oidc")
                .layer("lists")
                .definedBy("blog.posts.lists")
                .layer("store")
                .definedBy("blog.posts.store")
                .layer("manuscript")
                .definedBy("blog.posts.manuscript")
                .layer("markdown")
                .definedBy("blog.posts.markdown..")
                .layer("dynamo")
                .definedBy("blog.dynamo")
                .layer("http")
                .definedBy("blog.http")
                .whereLayer("lambda")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("wiring")
                .mayOnlyBeAccessedByLayers("lambda")
                .whereLayer("events")
                .mayOnlyBeAccessedByLayers("wiring", "lambda")
                .whereLayer("features")
                .mayOnlyBeAccessedByLayers("wiring", "events")
                .whereLayer("posts")
                .mayOnlyBeAccessedByLayers("lambda", "wiring", "events", "features")
                .whereLayer("lists")
                .mayOnlyBeAccessedByLayers("wiring", "events", "features", "posts")
                .whereLayer("store")
                .mayOnlyBeAccessedByLayers("wiring", "events", "features", "posts", "lists")
                .whereLayer("markdown")
                .mayOnlyBeAccessedByLayers("wiring", "posts", "manuscript")
                .check(CLASSES);
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("blog.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void jsonIsReadAndWrittenThroughOnePackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage("blog.http")
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
                .resideOutsideOfPackages("blog.lambda", "blog.events")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.amazonaws..")
                .check(CLASSES);
    }

    @Test
    void theEnvironmentIsReadInOnePlace() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("blog.lambda.Deployment")
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
                "blog.posts.markdown.kramdown",
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
        Set<String> reached = Stream.of(
                        Router.class,
                        ServiceReading.class,
                        PostReading.class,
                        PostListing.class,
                        TagReading.class,
                        AuthorReading.class,
                        ChangeReading.class,
                        PreviewReading.class,
                        CommentReading.class)
                .map(CLASSES::get)
                .flatMap(type -> type.getTransitiveDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getName())
                .collect(Collectors.toSet());

        Assertions.assertThat(reached).noneMatch(name -> name.startsWith(library));
    }
}
