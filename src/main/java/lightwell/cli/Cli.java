package lightwell.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import lightwell.export.ExportOptions.DepthUpsampling;
import lightwell.export.ExportOptions.Layout;
import lightwell.export.cloud.LengthUnit;
import lightwell.hdr.HdrOptions.Choice;
import lightwell.hdr.HdrOptions.GainCurve;
import lightwell.hdr.HdrOptions.MissingGain;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command line: parses, runs one command, says in one sentence what went wrong. */
public final class Cli {

    private Cli() { }

    /**
     * Runs a command on the process's own streams.
     *
     * @param logFile named to the user when the log says more
     * @return the exit status: 0 all done, 1 some inputs failed or the output was not written, 2 wrong usage, 130 stopped by the user,
     *         141 nobody reads the output any more
     */
    public static int run(String[] arguments, Window window, Path logFile) {
        // the stream itself, since System.out keeps failures to itself; UTF-8 whatever the locale, since JSON knows nothing else
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        Console console = new Console(new OutputStreamWriter(out, StandardCharsets.UTF_8), new PrintWriter(System.err),
                Terminal.ofStandardError(), logFile);
        return run(console, window, arguments);
    }

    static int run(Console console, Window window, String... arguments) {
        try {
            return console.ended(commandLine(console, window).execute(arguments));
        } catch (Error e) { // of memory or of a native library; picocli lets it through
            console.message(Failures.sentence(e, console.logFile()));
            return ExitStatus.FAILED;
        }
    }

    private static CommandLine commandLine(Console console, Window window) {
        CommandLine root = new CommandLine(new LightwellCommand(window))
                .addSubcommand(new InfoCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new ExtractCommand(console))
                .addSubcommand(new CloudCommand(console))
                .addSubcommand(new ReportCommand(console))
                .addSubcommand(new SampleCommand(console));
        root.registerConverter(Layout.class, new Words<>(Words.of(Layout.values())));
        root.registerConverter(DepthUpsampling.class, new Words<>(Words.of(DepthUpsampling.values())));
        root.registerConverter(Choice.class, new Words<>(Words.of(Choice.values())));
        root.registerConverter(GainCurve.class, new Words<>(Words.of(GainCurve.values())));
        root.registerConverter(MissingGain.class, new Words<>(
                Map.of("0", MissingGain.ZERO, "8", MissingGain.EIGHT, "none", MissingGain.NONE)));
        root.registerConverter(LengthUnit.class, new Words<>(Words.of(LengthUnit.values())));
        return root.setOut(console.out()).setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(new UsageErrors(console))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof ClosedOutputException) {
                        return ExitStatus.CLOSED;
                    }
                    console.message(Failures.sentence(failure, console.logFile()));
                    return ExitStatus.FAILED;
                });
    }
}
