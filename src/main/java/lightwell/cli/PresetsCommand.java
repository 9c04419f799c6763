package lightwell.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import lightwell.cli.print.Console;
import lightwell.cli.print.ExitStatus;
import lightwell.export.TerminalText;
import lightwell.export.preset.PresetLibrary;
import lightwell.message.Message;
import picocli.CommandLine.Command;

/** Lists the presets that can be named. */
@Command(name = "presets", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class PresetsCommand implements Callable<Integer> {

    private final Console console;

    PresetsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PresetLibrary library = PresetLibrary.ofUser();
        List<Message> broken = new ArrayList<>();
        for (PresetLibrary.Entry entry : library.all(broken)) {
            console.result(TerminalText.escaped(entry.preset().name()) + "  lightwell "
                    + TerminalText.escaped(CommandNames.of(entry.preset().output())) + "  "
                    + TerminalText.escaped(entry.file().map(file -> file + "  ").orElse("") + entry.about()).strip());
        }
        broken.forEach(console::message);
        console.message(Message.of("cli.own-presets", library.folder()));
        return broken.isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
