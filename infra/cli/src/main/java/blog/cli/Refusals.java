package blog.cli;

import blog.cli.terminal.Refused;
import blog.local.gateway.PortInUse;
import blog.rig.dynamo.DataInUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// What stops a command, told in one line; only a bug shows a stack trace.
final class Refusals {
    private Refusals() {}

    /// A command line that cannot be understood.
    static int report(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        if (problem.getCause() instanceof Refused refused) {
            command.getErr().println("blog: " + refused.getMessage());
            return ExitCode.SOFTWARE;
        }
        command.getErr()
                .println("blog: " + firstLine(String.valueOf(problem.getMessage())) + " (see ./blog " + helpOf(command)
                        + ")");
        return ExitCode.USAGE;
    }

    /// A command that could not be carried out.
    static int report(Exception problem, CommandLine command, ParseResult parsed) throws Exception {
        String line = switch (problem) {
            case PortInUse e -> e.getMessage();
            case DataInUse e -> e.getMessage();
            case Refused e -> e.getMessage();
            case UncheckedIOException e when e.getCause() != null -> told(e.getCause());
            case IOException e -> told(e);
            default -> throw problem;
        };
        command.getErr().println("blog: " + line);
        return ExitCode.SOFTWARE;
    }

    private static String told(IOException e) {
        String kind = e.getClass().getSimpleName().replaceFirst("Exception$", "");
        return e.getMessage() == null ? kind : kind + ": " + firstLine(e.getMessage());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }

    private static String helpOf(CommandLine command) {
        return command.getParent() == null
                ? "help"
                : command.getCommandSpec().qualifiedName().replaceFirst("^blog ", "") + " --help";
    }
}
