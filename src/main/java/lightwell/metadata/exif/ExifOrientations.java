package lightwell.metadata.exif;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;

/** The orientation that EXIF (a TIFF structure) states. Stateless. */
public final class ExifOrientations {

    private static final int ORIENTATION = 0x0112;
    private static final int HEADER = 8;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int MOST = 8;

    private ExifOrientations() {}

    /** 1..8; 1 if it states none. */
    public static int of(byte[] exif) {
        int value = (int) main(ByteBuffer.wrap(exif)).map(directory -> directory.number(ORIENTATION)).orElse(OptionalDouble.empty())
                .orElse(1);
        return value >= 1 && value <= MOST ? value : 1;
    }

    /** A copy that says that the picture and its thumbnail are upright; without a TIFF header, the bytes themselves. */
    public static byte[] upright(byte[] exif) {
        ByteBuffer tiff = ByteBuffer.wrap(exif.clone());
        Optional<TiffDirectory> main = main(tiff);
        if (main.isEmpty()) {
            return exif;
        }
        turn(main.get());
        main.get().next().ifPresent(ExifOrientations::turn);
        return tiff.array();
    }

    /** Sets the byte order, too. */
    private static Optional<TiffDirectory> main(ByteBuffer tiff) {
        return tiff.limit() < HEADER || !TiffDirectory.order(tiff, 0) ? Optional.empty()
                : Optional.of(new TiffDirectory(tiff, Integer.toUnsignedLong(tiff.getInt(4))));
    }

    private static void turn(TiffDirectory directory) {
        Optional<TiffDirectory.Entry> entry = Optional.ofNullable(directory.entries().get(ORIENTATION));
        entry.filter(said -> said.type() == SHORT).ifPresent(said -> directory.tiff().putShort(said.at(), (short) 1));
        entry.filter(said -> said.type() == LONG).ifPresent(said -> directory.tiff().putInt(said.at(), 1));
    }
}
