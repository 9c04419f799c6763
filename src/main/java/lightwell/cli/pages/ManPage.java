package lightwell.cli.pages;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes one manual page for all commands, as man(7) has it. */
public final class ManPage {

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    public static String of(CommandLine root) {
        ManPage man = new ManPage();
        CommandSpec main = root.getCommandSpec();
        man.page.append(".TH LIGHTWELL 1 \"\" Lightwell \"User Commands\"\n");
        man.section("NAME").text("lightwell - " + Words.first(main).replaceFirst("^O", "o"));
        man.section("SYNOPSIS");
        man.page.append(".B lightwell\n").append(quoted("[--config CONFIG] [--max-pixels MP] [FILE...]")).append("\n.br\n.B lightwell\n")
                .append(quoted("COMMAND [OPTION...] FILE...")).append('\n');
        man.section("DESCRIPTION").text(Words.of(main));
        man.options(main);
        Words.commands(root).forEach(man::command);
        man.section("EXIT STATUS");
        main.usageMessage().exitCodeList().forEach((status, text) -> man.entry(status, text.replace("%%", "%")));
        return man.page.toString();
    }

    private void command(CommandSpec command) {
        String parameters = command.positionalParameters().stream()
                .map(parameter -> parameter.paramLabel() + (parameter.arity().max() > 1 ? "..." : "")).collect(Collectors.joining(" "));
        section(("lightwell " + command.name() + " " + parameters).trim()).text(Words.of(command));
        Stream.of(command.positionalParameters()).filter(list -> !list.isEmpty()).forEach(list -> text(Words.of(list.get(0))));
        options(command);
    }

    private void options(CommandSpec command) {
        List<OptionSpec> shown = command.options().stream().filter(option -> !option.hidden()).toList();
        for (OptionSpec option : shown) {
            String names = String.join(", ", option.names());
            entry(Words.takesValue(option) ? names + " " + option.paramLabel().replaceFirst("^=", "") : names, Words.of(option));
        }
    }

    private ManPage section(String title) {
        page.append(".SH \"").append(escaped(title)).append("\"\n");
        return this;
    }

    private void entry(String head, String text) {
        page.append(".TP\n\\fB").append(escaped(head)).append("\\fR\n").append(quoted(text)).append('\n');
    }

    private void text(String text) {
        page.append(text.lines().map(ManPage::quoted).collect(Collectors.joining("\n.PP\n"))).append('\n');
    }

    /** A line of text: a leading dot or apostrophe would be a request. */
    private static String quoted(String text) {
        return text.lines().map(line -> line.matches("(?s)[.'].*") ? "\\&" + escaped(line) : escaped(line))
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    }
}
