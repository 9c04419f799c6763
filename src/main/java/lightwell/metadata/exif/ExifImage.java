package lightwell.metadata.exif;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/**
 * What EXIF says about the pixels of a JPEG. In HEIF, item properties replace it.
 *
 * @param orientation 1..8, where the first row and column belong (1: top and left)
 * @param encoding    by ColorSpace and the interoperability index; empty if they name none
 */
public record ExifImage(int orientation, Optional<ColorEncoding> encoding) {

    /** The values of a picture without EXIF. */
    public static final ExifImage NONE = new ExifImage(1, Optional.empty());

    private static final int ORIENTATION = 0x0112;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int COLOR_SPACE = 0xA001;
    private static final int INTEROPERABILITY_DIRECTORY = 0xA005;
    private static final int INTEROPERABILITY_INDEX = 0x0001;
    private static final int SRGB = 1;
    /** Not in the standard, but used for Adobe RGB. */
    private static final int ADOBE = 2;
    private static final double ADOBE_GAMMA = 563 / 256.0;

    /** @param exif with its TIFF header; if it cannot be read, the result is {@link #NONE} */
    public static ExifImage read(ByteBuffer exif, Consumer<Message> warnings) {
        Optional<ByteBuffer> tiff = ExifReader.tiff(exif);
        if (tiff.isEmpty()) {
            return NONE;
        }
        TiffDirectory main = new TiffDirectory(tiff.get(), Integer.toUnsignedLong(tiff.get().getInt(4)));
        return new ExifImage(orientation(main.number(ORIENTATION), warnings), main.directory(EXIF_DIRECTORY).flatMap(ExifImage::encoding));
    }

    private static int orientation(OptionalDouble said, Consumer<Message> warnings) {
        double value = said.orElse(1);
        if (value >= 1 && value <= 8) {
            return (int) value;
        }
        if (value != 0) {
            warnings.accept(Message.of("metadata.exif-orientation-does-not-exist", (long) value));
        }
        return 1;
    }

    private static Optional<ColorEncoding> encoding(TiffDirectory exif) {
        Optional<String> index = exif.directory(INTEROPERABILITY_DIRECTORY).flatMap(directory -> directory.text(INTEROPERABILITY_INDEX));
        int space = (int) exif.number(COLOR_SPACE).orElse(0);
        if (space == SRGB) {
            return Optional.of(ColorEncoding.of("sRGB", Primaries.REC709, new Transfer.Srgb(), "EXIF ColorSpace 1"));
        } else if (space == ADOBE || index.filter("R03"::equals).isPresent()) {
            return Optional.of(ColorEncoding.of("Adobe RGB (1998)", Primaries.ADOBE_RGB, new Transfer.Gamma(ADOBE_GAMMA),
                    space == ADOBE ? "EXIF ColorSpace 2" : "EXIF interoperability index R03"));
        }
        return Optional.empty();
    }
}
