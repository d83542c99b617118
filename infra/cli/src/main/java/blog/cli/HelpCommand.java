package blog.cli;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `blog help`: what picocli's says of commands, and of those below them too.
@Command(name = "help", helpCommand = true, description = "Explains a command; without one, what there is.")
final class HelpCommand implements Callable<Integer> {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command, such as serve or token create.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        CommandLine root = Objects.requireNonNull(spec).parent().commandLine();
        CommandLine command = root;
        for (String name : names) {
            command = command.getSubcommands().get(name);
            if (command == null) {
                throw new ParameterException(root, "there is no command " + String.join(" ", names));
            }
        }
        command.usage(root.getOut());
        return ExitCode.OK;
    }
}
