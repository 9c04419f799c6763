package lightwell.metadata;

import java.util.Optional;
import java.util.function.Consumer;

/** Decides what a picture's code values mean: its ICC profile, else its nclx box or EXIF, else sRGB. */
public final class ColorEncodings {

    private ColorEncodings() { }

    /** Of a JPEG: its ICC profile, else what EXIF says, else sRGB. @param warnings takes a sentence for everything that could not be used */
    public static ColorEncoding ofJpeg(Optional<byte[]> icc, ExifImage exif, Consumer<String> warnings) {
        Optional<ColorEncoding> profiled = icc.flatMap(profile -> IccReader.read(profile, warnings));
        return profiled.or(exif::encoding).orElseGet(() -> decide(icc, Optional.empty(), unheard -> { }));
    }

    /** @param warnings takes a sentence for everything that could not be used */
    public static ColorEncoding decide(Optional<byte[]> icc, Optional<CodePoints> nclx, Consumer<String> warnings) {
        Optional<ColorEncoding> profiled = icc.flatMap(profile -> IccReader.read(profile, warnings));
        if (profiled.isPresent()) {
            return profiled.get();
        }
        String because = icc.isPresent() ? ", as the ICC profile cannot be used" : "";
        if (nclx.isPresent() && !nclx.get().unspecified()) {
            return nclx.get().encoding("nclx" + because, warnings);
        }
        return icc.isEmpty() ? ColorEncoding.ASSUMED_SRGB
                : ColorEncoding.of("sRGB", Primaries.REC709, new Transfer.Srgb(), "assumed sRGB" + because);
    }
}
