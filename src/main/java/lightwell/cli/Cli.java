package lightwell.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightwell.author.Quality;
import lightwell.cli.ExportSettings.Orientation;
import lightwell.cli.option.CommandNames;
import lightwell.cli.option.EnumConverter;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.ClosedOutputException;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.Terminal;
import lightwell.color.Anaglyph;
import lightwell.color.ConfigChoice;
import lightwell.depth.DepthEncoding;
import lightwell.depth.foreign.Alignment;
import lightwell.depth.foreign.Meaning;
import lightwell.export.Exporter;
import lightwell.export.cloud.CloudFormat;
import lightwell.export.cloud.LengthUnit;
import lightwell.export.exr.ExportOptions.DepthUpsampling;
import lightwell.export.exr.ExrStorage.Layout;
import lightwell.export.registry.Exporters;
import lightwell.export.stereo.StereoArrangement;
import lightwell.hdr.HdrOptions.Choice;
import lightwell.hdr.HdrOptions.GainCurve;
import lightwell.hdr.HdrOptions.MissingGain;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine;

/** The command line: parses, runs one command, reports failures in one sentence. */
public final class Cli {

    /** The outputs with a command of their own; loaded when there is a command. */
    private static final class Own {
        static final Map<Exporter<?>, Function<Console, Object>> COMMANDS = Map.of(
                Exporters.EXR, console -> ExportCommand.spec(CommandNames.of(Exporters.EXR), console, Exporters.EXR, new ExportSettings()),
                Exporters.EXTRACT, ExtractCommand::new, Exporters.REPORT, ReportCommand::new,
                Exporters.CLOUD,
                console -> ExportCommand.spec(CommandNames.of(Exporters.CLOUD), console, Exporters.CLOUD, new CloudShape()),
                Exporters.TRANSFORMS, CamerasCommand.Transforms::new, Exporters.COLMAP, CamerasCommand.Colmap::new,
                Exporters.STEREO,
                console -> ExportCommand.spec(CommandNames.of(Exporters.STEREO), console, Exporters.STEREO, new StereoOptions()));
    }

    private Cli() {}

    /**
     * Runs a command on the streams of the process.
     *
     * @param logFile shown to the user if the log has more details
     * @return the exit status: 0 all done, 1 some inputs failed or the output was not written, 2 wrong usage, 130 stopped by the user, 141
     * the reader of the output has closed the pipe
     */
    public static int run(String[] arguments, WindowLauncher window, Path logFile) {
        // not System.out, which hides failures; UTF-8 whatever the locale, since JSON requires it
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        Console console = new Console(new OutputStreamWriter(out, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, Charset.defaultCharset()),
                Terminal.ofStandardError(), logFile);
        return run(console, window, arguments);
    }

    static int run(Console console, WindowLauncher window, String... arguments) {
        try {
            if (LightwellCommand.isPlain(arguments)) {
                LightwellCommand.open(window, Stream.of(arguments).map(Path::of).toList(), ConfigChoice.USUAL);
                return ExitStatus.DONE;
            }
            return console.ended(commandLine(console, window, needed(arguments), listed(arguments)).execute(arguments));
        } catch (RuntimeException | Error e) { // such as out of memory, or a missing native library; picocli does not catch it
            console.message(ErrorSentences.sentence(e, console.logFile()));
            return ExitStatus.FAILED;
        }
    }

    /** The output's own command, or the general one for outputs of one file. */
    private static Object command(Exporter<?> exporter, Console console) {
        Function<Console, Object> own = Own.COMMANDS.get(exporter);
        return own == null ? ExportCommand.spec(console, exporter) : own.apply(console);
    }

    /** The names of all commands. */
    static Set<String> names() {
        return commands().keySet();
    }

    /** All commands, by name, in the order of the help page. */
    private static Map<String, Function<Console, Object>> commands() {
        Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
        commands.put("info", InfoCommand::new);
        Exporters.ALL.forEach(exporter -> commands.put(CommandNames.of(exporter), console -> command(exporter, console)));
        commands.put("encode", EncodeCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("audit", AuditCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("presets", PresetsCommand::new);
        commands.put("thumbnail", ThumbnailCommand::new);
        commands.put("sample", SampleCommand::new);
        commands.put(BenchCommand.NAME, BenchCommand::new);
        return commands;
    }

    /** Those commands that a command line may concern. Making all of them takes longer than most of them run, by reflection. */
    static Set<String> needed(String... arguments) {
        Set<String> all = commands().keySet();
        if (arguments.length > 0 && all.contains(arguments[0])) {
            return Set.of(arguments[0]);
        }
        return Stream.of(arguments).filter(all::contains).collect(Collectors.toSet());
    }

    /** Of the others, those that the command line asks to list: by name only. */
    private static Set<String> listed(String... arguments) {
        boolean page = Stream.of(arguments).anyMatch(argument -> argument.equals("--help") || argument.matches("-V*h.*"));
        return page && !commands().containsKey(arguments[0]) ? commands().keySet() : Set.of();
    }

    static CommandLine commandLine(Console console, WindowLauncher window) {
        return commandLine(console, window, commands().keySet(), Set.of());
    }

    private static CommandLine commandLine(Console console, WindowLauncher window, Set<String> wanted, Set<String> listed) {
        CommandLine root = new CommandLine(new LightwellCommand(window));
        commands().forEach((name, maker) -> {
            if (wanted.contains(name)) {
                root.addSubcommand(maker.apply(console));
            } else if (listed.contains(name) && !name.equals(BenchCommand.NAME)) { // which no page lists
                root.addSubcommand(name, CommandSpec.create());
            }
        });
        HelpTexts.apply(root);
        root.registerConverter(Layout.class, new EnumConverter<>(EnumConverter.of(Layout.values())));
        root.registerConverter(Orientation.class, new EnumConverter<>(EnumConverter.of(Orientation.values())));
        root.registerConverter(DepthEncoding.class, new EnumConverter<>(EnumConverter.of(DepthEncoding.values())));
        root.registerConverter(DepthUpsampling.class, new EnumConverter<>(EnumConverter.of(DepthUpsampling.values())));
        root.registerConverter(Choice.class, new EnumConverter<>(EnumConverter.of(Choice.values())));
        root.registerConverter(GainCurve.class, new EnumConverter<>(EnumConverter.of(GainCurve.values())));
        root.registerConverter(MissingGain.class, new EnumConverter<>(
                Map.of("0", MissingGain.ZERO, "8", MissingGain.EIGHT, "none", MissingGain.NONE)));
        root.registerConverter(BenchCommand.Work.class, new EnumConverter<>(EnumConverter.of(BenchCommand.Work.values())));
        root.registerConverter(CompareCommand.Rendition.class, new EnumConverter<>(EnumConverter.of(CompareCommand.Rendition.values())));
        root.registerConverter(Meaning.class, new EnumConverter<>(EnumConverter.of(Meaning.values())));
        root.registerConverter(Alignment.class, new EnumConverter<>(EnumConverter.of(Alignment.values())));
        root.registerConverter(Quality.class, new EnumConverter<>(EnumConverter.of(Quality.values())));
        root.registerConverter(StereoArrangement.class, new EnumConverter<>(
                Stream.of(StereoArrangement.values()).collect(Collectors.toMap(StereoArrangement::id, Function.identity()))));
        root.registerConverter(Anaglyph.class, new EnumConverter<>(EnumConverter.of(Anaglyph.values())));
        root.registerConverter(CloudFormat.class, new EnumConverter<>(EnumConverter.of(CloudFormat.values())));
        root.registerConverter(LengthUnit.class, new EnumConverter<>(EnumConverter.of(LengthUnit.values())));
        return root.setExpandAtFiles(false) // lists of photos are read by the commands
                .setOut(console.out()).setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler(new UsageErrors(console))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof ClosedOutputException) {
                        return ExitStatus.CLOSED;
                    }
                    console.message(ErrorSentences.sentence(failure, console.logFile()));
                    return ExitStatus.FAILED;
                });
    }
}
