package lightwell.cli;

import java.util.OptionalDouble;
import lightwell.cli.option.Typed;
import lightwell.cli.option.UsageErrors;
import lightwell.color.Anaglyph;
import lightwell.export.stereo.StereoArrangement;
import lightwell.export.stereo.StereoSettings;
import lightwell.failure.FailureSentence;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** The options of a stereo picture on the command line. */
final class StereoOptions implements ExporterSettings<StereoSettings> {

    @Option(names = "--arrangement", paramLabel = "NAME", defaultValue = "side-by-side")
    private StereoArrangement arrangement;

    @Option(names = "--anaglyph", paramLabel = "NAME", defaultValue = "dubois")
    private Anaglyph anaglyph;

    @Option(names = "--shift", paramLabel = "PERCENT")
    private Double shift;

    @Override
    public StereoSettings options(CommandLine command, StereoSettings preset) {
        try {
            return new Typed<>(command, preset).set("--arrangement", StereoSettings::withArrangement, () -> arrangement)
                    .set("--anaglyph", StereoSettings::withAnaglyph, () -> anaglyph)
                    .set("--shift", StereoSettings::withShift, () -> OptionalDouble.of(shift / 100)).options();
        } catch (IllegalArgumentException e) {
            throw UsageErrors.because(command, FailureSentence.told(e));
        }
    }
}
