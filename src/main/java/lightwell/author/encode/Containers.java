package lightwell.author.encode;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.author.GainMapPicture;
import lightwell.author.PqPicture;
import lightwell.author.container.GainMapAvif;
import lightwell.author.container.GainMapHeic;
import lightwell.author.container.HeifOptions;
import lightwell.author.container.JpegOptions;
import lightwell.author.container.PqAvif;
import lightwell.author.container.PqFlavour;
import lightwell.author.container.PqHeic;
import lightwell.author.container.PqPng;
import lightwell.author.container.UltraHdrJpeg;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.icc.RgbProfile;

/** Gives pictures to the writers of their formats. Stateless. */
final class Containers {

    private Containers() {}

    /** The file of a format with a gain map. */
    static byte[] bytes(OutputFormat format, GainMapPicture picture, EncodeOptions options, Consumer<Message> warnings, Progress progress)
            throws IOException {
        HeifOptions heif = new HeifOptions(options.quality(), options.chroma(format), warnings);
        return switch (format) {
            case HEIC -> GainMapHeic.write(picture, heif, progress);
            case AVIF -> GainMapAvif.write(picture, heif, progress);
            case JPEG -> UltraHdrJpeg.write(picture,
                    new JpegOptions(options.quality(), options.chroma(format),
                            Optional.of(RgbProfile.srgbCurve(picture.space().title(), picture.space().primaries())), warnings),
                    progress);
            default -> throw new IllegalArgumentException(format + " has no gain map");
        };
    }

    /** The file of a format in PQ. */
    static byte[] bytes(OutputFormat format, PqPicture picture, EncodeOptions options, Consumer<Message> warnings, Progress progress)
            throws IOException {
        HeifOptions heif = new HeifOptions(options.quality(), options.chroma(format), warnings);
        return switch (format) {
            case PQ_HEIC -> PqHeic.write(picture, PqFlavour.PQ, heif, progress);
            case ST2084_HEIC -> PqHeic.write(picture, PqFlavour.ST2084, heif, progress);
            case PQ_AVIF -> PqAvif.write(picture, PqFlavour.PQ, heif, progress);
            case PQ_PNG -> PqPng.write(picture);
            default -> throw new IllegalArgumentException(format + " is no PQ file");
        };
    }
}
