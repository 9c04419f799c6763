package lightwell.metadata.icc;

import java.util.Optional;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.CodePoints;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.metadata.exif.ExifImage;

/** Decides the meaning of a picture's code values: by its ICC profile, else its nclx box, its EXIF or the coded stream, else sRGB. */
public final class ColorEncodings {

    private ColorEncodings() {}

    /**
     * The encoding of a JPEG: by its ICC profile, else EXIF, else sRGB.
     *
     * @param warnings receives a sentence for everything that could not be used
     */
    public static ColorEncoding ofJpeg(Optional<byte[]> icc, ExifImage exif, Consumer<Message> warnings) {
        Optional<ColorEncoding> profiled = icc.flatMap(profile -> IccReader.read(profile, warnings));
        return profiled.or(exif::encoding).orElseGet(() -> decide(icc, Optional.empty(), unheard -> {}));
    }

    /** @param warnings receives a sentence for everything that could not be used */
    public static ColorEncoding decide(Optional<byte[]> icc, Optional<CodePoints> nclx, Consumer<Message> warnings) {
        return decide(icc, nclx, Message.verbatim("nclx"), warnings);
    }

    /**
     * @param points   apply if there is no usable ICC profile
     * @param where    the points come from: "nclx", "AV1 stream"
     * @param warnings receives a sentence for everything that could not be used
     */
    public static ColorEncoding decide(Optional<byte[]> icc, Optional<CodePoints> points, Message where, Consumer<Message> warnings) {
        Optional<ColorEncoding> profiled = icc.flatMap(profile -> IccReader.read(profile, warnings));
        if (profiled.isPresent()) {
            return profiled.get();
        }
        if (points.isPresent() && !points.get().unspecified()) {
            return points.get().encoding(icc.isPresent() ? Message.of("metadata.as-profile-unusable", where) : where, warnings);
        }
        return icc.isEmpty() ? ColorEncoding.ASSUMED_SRGB
                : ColorEncoding.of("sRGB", Primaries.REC709, new Transfer.Srgb(), Message.of("metadata.assumed-srgb-profile-unusable"));
    }
}
