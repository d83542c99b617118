package blog.markdown;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What makes a library of this module: it knows nothing of whoever uses it.
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    /// What they parse, or list, is as long as it is.
    private static final String PARSERS_AND_LISTS =
            ".*/(kramdown/(AttributeList|Blocks|DefinitionLists|HtmlBlocks|InlineHtml|Line|PageWriter|Spans|Tables)"
                    + "|highlight/(\\w+Languages|Highlighting)|highlight/lexing/(Code|Grammar)"
                    + "|html/(PageText|PostPolicy)).java";

    @Test
    void itKnowsNothingOfTheBlog() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "blog.markdown..",
                        "java..",
                        "org.jspecify..",
                        "com.vladsch.flexmark..",
                        "org.commonmark..",
                        "org.owasp.html..",
                        "org.jetbrains.annotations..")
                .check(CLASSES);
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("blog.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void filesStaySmall() throws IOException {
        try (var walk = Files.walk(Path.of("src/main/java"))) {
            List<Path> files = walk.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(PARSERS_AND_LISTS))
                    .toList();

            assertThat(files).hasSizeGreaterThan(50);
            for (Path file : files) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(120);
            }
        }
    }
}
