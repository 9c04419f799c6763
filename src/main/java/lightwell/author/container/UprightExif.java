package lightwell.author.container;

import java.nio.ByteBuffer;
import java.util.Optional;
import lightwell.metadata.exif.TiffDirectory;

/** EXIF for pixels that are upright already: where it states an orientation, this becomes 1. Stateless. */
final class UprightExif {

    private static final int ORIENTATION = 0x0112;
    private static final int HEADER = 8;
    private static final int SHORT = 3;
    private static final int LONG = 4;

    private UprightExif() {}

    /** @return a copy; the bytes themselves if there is no TIFF header */
    static byte[] of(byte[] exif) {
        ByteBuffer tiff = ByteBuffer.wrap(exif.clone());
        if (exif.length < HEADER || !TiffDirectory.order(tiff, 0)) {
            return exif;
        }
        TiffDirectory main = new TiffDirectory(tiff, Integer.toUnsignedLong(tiff.getInt(4)));
        turn(main);
        main.next().ifPresent(UprightExif::turn);
        return tiff.array();
    }

    private static void turn(TiffDirectory directory) {
        Optional<TiffDirectory.Entry> entry = Optional.ofNullable(directory.entries().get(ORIENTATION));
        entry.filter(said -> said.type() == SHORT).ifPresent(said -> directory.tiff().putShort(said.at(), (short) 1));
        entry.filter(said -> said.type() == LONG).ifPresent(said -> directory.tiff().putInt(said.at(), 1));
    }
}
