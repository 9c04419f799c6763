package lightwell.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.author.depth.DepthFiles;
import lightwell.author.encode.OutputFormat;
import lightwell.message.Message;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** The depth of the one picture of a run. */
public final class DepthOption {

    @Option(names = "--depth", paramLabel = "FILE.exr|.tif")
    private Path file;

    @Option(names = "--calibration", paramLabel = "FILE.xmp")
    private Path calibration;

    /** @param several whether the run is for more than one picture, which cannot all have this depth */
    public Optional<DepthFiles> files(CommandLine command, boolean several) {
        if (file == null && calibration != null) {
            throw UsageErrors.because(command, Message.of("cli.calibration-without-depth"));
        }
        if (file != null && several) {
            throw UsageErrors.because(command, Message.of("cli.depth-one-picture", file));
        }
        return Optional.ofNullable(file).map(depth -> new DepthFiles(depth, Optional.ofNullable(calibration)));
    }

    public void check(CommandLine command, List<OutputFormat> formats) {
        Optional<OutputFormat> flat = formats.stream().filter(format -> !format.takesDepth()).findFirst();
        if (file != null && flat.isPresent()) {
            throw UsageErrors.because(command, Message.of("cli.depth-format", flat.get().id()));
        }
    }
}
