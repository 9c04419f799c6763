package lightwell.cli.option;

import java.util.Optional;
import lightwell.message.Message;
import lightwell.photo.PixelLimit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The limit of pixels that are decoded from one file. */
public final class PixelsOption {

    private static final long MOST_MEGAPIXELS = 100_000;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private Optional<Long> megapixels = Optional.empty();

    @Option(names = "--max-pixels", paramLabel = "MP")
    void setMegapixels(long value) {
        if (value < 1 || value > MOST_MEGAPIXELS) {
            throw UsageErrors.because(command.commandLine(),
                    Message.of("cli.max-pixels-takes-megapixels-not", MOST_MEGAPIXELS, value));
        }
        megapixels = Optional.of(value);
    }

    PixelLimit limit() {
        return megapixels.map(PixelLimit::ofMegapixels).orElseGet(PixelLimit::usual);
    }

    /** Sets the limit for everything that this process opens afterwards. */
    public void makeUsual() {
        megapixels.ifPresent(PixelLimit::makeUsual);
    }
}
