package lightwell.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import lightwell.cli.option.CommandNames;
import lightwell.export.Exporter;
import lightwell.export.cloud.CloudFormat;
import lightwell.export.exr.Compression;
import lightwell.export.registry.Exporters;
import lightwell.export.report.DepthTable;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine;

/**
 * Words the help pages in the user's language. The codes are {@code help.command.cloud}, {@code help.parameters.cloud} and
 * {@code help.option.cloud.output}; what several commands share is {@code help.command.shared}, {@code help.parameters.shared} and
 * {@code help.option.image}. {@code {0}} in a text of a command is the description of its output; in other texts it is what
 * {@link #VALUES} has for the code, or else the option's default.
 */
final class HelpTexts {

    private static final String COMMAND = "help.command.";
    private static final String OPTION = "help.option.";
    private static final String PARAMETERS = "help.parameters.";
    private static final String SHARED = "shared";
    private static final String DEFAULT = "${DEFAULT-VALUE}";
    private static final List<String> EXIT_CODES = List.of("0", "1", "2", "130", "141");

    private static final Map<String, Object> VALUES = Map.of(
            PARAMETERS + SHARED, PhotoFiles.ALL_EXTENSIONS, PARAMETERS + "lightwell", PhotoFiles.ALL_EXTENSIONS,
            OPTION + "compression", Compression.KNOWN,
            OPTION + "cloud.format", explained(CloudFormat.values(), CloudFormat::suffix, CloudFormat::words),
            OPTION + "report.output", explained(DepthTable.Form.values(), DepthTable.Form::suffix, DepthTable.Form::words));

    /** Keys are as picocli looks for the description of an option or parameter: "lightwell.info.json". */
    private final Map<String, String> descriptions = new TreeMap<>();

    private HelpTexts() {}

    /** Words the pages of a command and of its subcommands. */
    static void apply(CommandLine root) {
        HelpTexts texts = new HelpTexts();
        texts.add(root);
        UsageMessageSpec page = root.getCommandSpec().usageMessage();
        String heading = page.synopsisHeading();
        page.customSynopsis("lightwell [--config CONFIG] [--max-pixels MP] [FILE...]   " + text(Message.of("help.opens-window")),
                " ".repeat(heading.length()) + "lightwell COMMAND --help");
        page.exitCodeListHeading("%n" + text(Message.of("help.exit-status")) + "%n");
        Map<String, String> statuses = new LinkedHashMap<>();
        EXIT_CODES.forEach(status -> statuses.put(status, text(Message.of("help.exit." + status))));
        page.exitCodeList(statuses);
        root.setResourceBundle(texts.bundle());
    }

    private void add(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        UsageMessageSpec page = spec.usageMessage();
        page.synopsisHeading(text(Message.of("help.usage")) + " ");
        page.commandListHeading(text(Message.of("help.commands")) + "%n");
        page.description(text(Message.of(code(COMMAND, spec.name()), written(spec.name()))).split("\n"));
        spec.options().forEach(option -> add(spec, name(option), option, optionCode(spec, option)));
        spec.positionalParameters().forEach(parameter -> add(spec, parameter.paramLabel() + "[" + parameter.index() + "]", parameter,
                code(PARAMETERS, spec.name())));
        command.getSubcommands().values().forEach(this::add);
    }

    private void add(CommandSpec spec, String key, ArgSpec option, String code) {
        String text = text(Message.of(code, VALUES.getOrDefault(code, DEFAULT)));
        descriptions.put(spec.qualifiedName(".") + "." + key, text);
        if (!option.descriptionKey().isEmpty()) { // picocli prefers it, for the options that every command has
            descriptions.put(option.descriptionKey(), text);
        }
    }

    /** The code of an option's text. */
    static String optionCode(CommandSpec spec, OptionSpec option) {
        String own = OPTION + spec.name() + "." + name(option);
        return Message.isWorded(own) ? own : OPTION + name(option);
    }

    /** The code for a command, or else the one that commands share. */
    static String code(String kind, String command) {
        String own = kind + command;
        return Message.isWorded(own) ? own : kind + SHARED;
    }

    private static String name(OptionSpec option) {
        return option.longestName().replaceFirst("^--", "");
    }

    /** What the command writes; empty for one that is not an output's. */
    private static Object written(String command) {
        Optional<? extends Exporter<?>> output = Exporters.ALL.stream().filter(exporter -> CommandNames.of(exporter).equals(command))
                .findFirst();
        return output.<Object>map(Exporter::description).orElse("");
    }

    /** Escaped for picocli, which takes percent signs as places. */
    private static String text(Message message) {
        return message.toString().replace("%", "%%");
    }

    /** ".html (one page that needs no network) or .csv (the table, for machines)". */
    private static <F> Message explained(F[] formats, Function<F, String> suffix, Function<F, Message> words) {
        return Message.anyOf(Arrays.stream(formats)
                .map(format -> Message.of("help.format", suffix.apply(format), words.apply(format))).toList());
    }

    private ListResourceBundle bundle() {
        Object[][] contents = descriptions.entrySet().stream().map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                .toArray(Object[][]::new);
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return contents;
            }
        };
    }
}
