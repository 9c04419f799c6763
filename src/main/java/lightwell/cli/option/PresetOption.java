package lightwell.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.cli.print.Console;
import lightwell.export.OutputTarget;
import lightwell.export.options.OptionsCodec;
import lightwell.export.preset.Preset;
import lightwell.export.preset.PresetFile;
import lightwell.export.preset.PresetLibrary;
import lightwell.failure.FailureSentence;
import lightwell.failure.RefusedException;
import lightwell.message.Message;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** The preset that a command starts from, and the one that it saves. */
public final class PresetOption {

    @Option(names = "--preset", paramLabel = "NAME|FILE")
    private String preset;

    @Option(names = "--save-preset", paramLabel = "NAME|FILE")
    private String saved;

    private final PresetLibrary library = PresetLibrary.ofUser();

    /**
     * @param output id of the output that the command writes
     * @throws CommandLine.ParameterException one sentence, if there is no such preset, or it is for another output
     */
    public Optional<Preset> preset(CommandLine command, String output) {
        if (preset == null) {
            return Optional.empty();
        }
        try {
            Preset found = library.find(preset);
            if (!found.output().equals(output)) {
                throw new RefusedException(Message.of("preset.other-output", found.name(), CommandNames.of(found.output()),
                        CommandNames.of(output)));
            }
            return Optional.of(found);
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }

    /**
     * The options of the preset, or the defaults.
     *
     * @throws CommandLine.ParameterException one sentence with the place in the preset
     */
    public <O> O options(CommandLine command, Optional<Preset> chosen, OptionsCodec<O> codec, O defaults) {
        try {
            return chosen.isPresent() ? chosen.get().options(codec) : defaults;
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(command, Message.of("preset.failed", preset, FailureSentence.told(e)));
        }
    }

    /** Saves the options if the user wants them to be. @param fileName template of the names of files */
    public <O> void save(Console console, ExistingChoice existing, String output, OptionsCodec<O> codec, O options,
            Optional<String> fileName)
            throws IOException {
        if (saved == null) {
            return;
        }
        Path place = library.place(saved);
        OutputTarget target = new OutputTarget(place, existing.existing(), List.of());
        existing.check(target);
        Files.createDirectories(place.toAbsolutePath().getParent());
        PresetFile.write(new Preset(PresetLibrary.name(saved), "", output, fileName, codec.write(options)), target);
        console.message(Message.of("cli.preset-saved", place));
    }
}
