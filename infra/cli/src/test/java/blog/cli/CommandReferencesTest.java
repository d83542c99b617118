package blog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// Whoever names a command of this program names one that there is, with options that it has.
class CommandReferencesTest {
    private static final List<String> FOLDERS = List.of(
            "functions/src/main",
            "infra/local/src/main",
            "infra/suite/src/main",
            "infra/cli/src/main",
            "infra/aws/src/main");
    private static final Pattern REFERENCE = Pattern.compile("\\./blog((?: +[-\\w.:/=$\"{}']+)*)");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");

    private static CommandLine root() {
        return Main.command(Path.of("none/blog.toml"));
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(CommandReferencesTest::all));
    }

    static Stream<String> commands() {
        return all(root())
                .map(command -> command.getCommandSpec().qualifiedName().replaceFirst("^blog ?", ""));
    }

    private static String said(String... arguments) {
        var said = new StringWriter();
        root().setOut(new PrintWriter(said)).setErr(new PrintWriter(said)).execute(arguments);
        return said.toString();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpExplainsEachCommandAsItDoesItself(String command) {
        String[] names = command.isEmpty() ? new String[0] : command.split(" ");
        String[] help = Stream.concat(Stream.of("help"), Stream.of(names)).toArray(String[]::new);

        assertThat(said(help)).isEqualTo(usage(names)).contains("Usage: blog");
    }

    /// But for those that are about one run of it.
    @Test
    void everyFlagOfServeIsASetting() {
        var serve = Objects.requireNonNull(root().getSubcommands().get("serve"));

        assertThat(serve.getCommandSpec().options())
                .extracting(option -> option.longestName().substring("--".length()))
                .filteredOn(name -> !List.of("help", "version", "unruly", "strict-webhooks", "once")
                        .contains(name))
                .containsExactlyInAnyOrderElementsOf(BlogToml.NAMES);
    }

    private static String usage(String... names) {
        CommandLine command = root();
        for (String name : names) {
            command = Objects.requireNonNull(command.getSubcommands().get(name), name);
        }
        return command.getUsageMessage();
    }

    /// Without help, which takes any words, and picocli's own, which takes any option for nothing.
    static Stream<String> ownCommands() {
        return commands()
                .filter(command -> !List.of("generate-completion", "help").contains(command));
    }

    @ParameterizedTest
    @MethodSource("ownCommands")
    void aWrongOptionLeadsToTheHelpThereIs(String command) {
        String[] names = command.isEmpty() ? new String[0] : command.split(" ");
        String said =
                said(Stream.concat(Stream.of(names), Stream.of("--no-such")).toArray(String[]::new));

        assertThat(said).contains("(see ./blog ");
        assertReferencesOf(said);
    }

    @Test
    void aCommandThatThereIsNotHasNoHelp() {
        assertThat(said("help", "token", "brew")).contains("there is no command token brew", "(see ./blog help)");
    }

    @Test
    void usagesNameWhatThereIs() {
        all(root()).forEach(command -> assertReferencesOf(command.getUsageMessage()));
    }

    @Test
    void guidesAndSourcesNameWhatThereIs() throws IOException {
        for (String folder : FOLDERS) {
            try (Stream<Path> files = Files.walk(Documents.HOME.resolve(folder))) {
                files.filter(file -> file.toString().matches(".*\\.(java|md|yaml)"))
                        .forEach(file -> assertReferencesOf(Documents.read(file)));
            }
        }
        Documents.all().forEach(document -> assertReferencesOf(Documents.read(document)));
    }

    private static void assertReferencesOf(String text) {
        REFERENCE.matcher(text).results().forEach(reference -> {
            CommandLine command = root();
            for (String word : reference.group(1).strip().split(" +")) {
                CommandLine below = command.getSubcommands().get(word);
                if (below != null) {
                    command = below;
                } else if (word.startsWith("--")) {
                    String option = word.replaceFirst("[=.,:'].*", "");
                    assertThat(command.getCommandSpec().optionsMap())
                            .as(reference.group())
                            .containsKey(option);
                } else if (NAME.matcher(word).matches()) {
                    assertThat(command.getSubcommands()).as(reference.group()).isEmpty();
                }
            }
        });
    }
}
