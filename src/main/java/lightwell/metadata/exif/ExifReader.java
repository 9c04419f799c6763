package lightwell.metadata.exif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;

/** Reads EXIF (CIPA DC-008) of a HEIF {@code Exif} item, with the numbers of Apple's maker notes. */
public final class ExifReader {

    private static final int HEADER = 8;
    private static final int MAKE = 0x010F;
    private static final int MODEL = 0x0110;
    private static final int SOFTWARE = 0x0131;
    private static final int DATE_TIME = 0x0132;
    private static final int EXPOSURE_TIME = 0x829A;
    private static final int F_NUMBER = 0x829D;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int ISO = 0x8827;
    private static final int DATE_TIME_ORIGINAL = 0x9003;
    private static final int OFFSET_TIME = 0x9010;
    private static final int OFFSET_TIME_ORIGINAL = 0x9011;
    private static final int SUBSEC_TIME = 0x9290;
    private static final int SUBSEC_TIME_ORIGINAL = 0x9291;
    private static final int FOCAL_LENGTH = 0x920A;
    private static final int MAKER_NOTE = 0x927C;
    private static final int FOCAL_LENGTH_35 = 0xA405;
    private static final int LENS_MODEL = 0xA434;

    private static final byte[] APPLE = "Apple iOS\0".getBytes(StandardCharsets.US_ASCII);
    /** Position after the signature and a version of two bytes: the byte order, followed by the directory. */
    private static final int APPLE_ORDER = 12;
    private static final int APPLE_DIRECTORY = 14;

    private ExifReader() {}

    /**
     * @param payload  of the item: u32 distance from its end to the TIFF header, then the TIFF structure
     * @param warnings receives one sentence if it cannot be read
     */
    public static CameraInfo read(ByteBuffer payload, Consumer<Message> warnings) {
        Optional<ByteBuffer> tiff = tiff(payload);
        if (tiff.isEmpty()) {
            warnings.accept(Message.of("metadata.exif-data-left-out-no"));
            return CameraInfo.UNKNOWN;
        }
        TiffDirectory main = new TiffDirectory(tiff.get(), Integer.toUnsignedLong(tiff.get().getInt(4)));
        TiffDirectory exif = main.directory(EXIF_DIRECTORY).orElseGet(() -> new TiffDirectory(tiff.get(), -1));
        boolean original = exif.text(DATE_TIME_ORIGINAL).isPresent();
        return new CameraInfo(main.text(MAKE), main.text(MODEL), exif.text(LENS_MODEL), main.text(SOFTWARE),
                positive(exif, EXPOSURE_TIME), positive(exif, F_NUMBER), positive(exif, ISO), positive(exif, FOCAL_LENGTH),
                positive(exif, FOCAL_LENGTH_35), exif.text(DATE_TIME_ORIGINAL).or(() -> main.text(DATE_TIME)),
                exif.text(original ? SUBSEC_TIME_ORIGINAL : SUBSEC_TIME), exif.text(original ? OFFSET_TIME_ORIGINAL : OFFSET_TIME),
                exif.bytes(MAKER_NOTE).map(ExifReader::appleNotes).orElse(Map.of()));
    }

    /** The data from the TIFF header on; some programs write a wrong distance, so the usual positions are tried as well. */
    public static Optional<ByteBuffer> tiff(ByteBuffer item) {
        ByteBuffer payload = item.slice();
        if (payload.limit() < 4) {
            return Optional.empty();
        }
        long said = 4 + Integer.toUnsignedLong(payload.getInt(0));
        for (long start : new long[] {said, 4, 10, 0}) {
            if (start + HEADER <= payload.limit() && TiffDirectory.order(payload, (int) start)) {
                ByteBuffer tiff = payload.slice((int) start, payload.limit() - (int) start).order(payload.order());
                if (tiff.getShort(2) == 42) {
                    return Optional.of(tiff);
                }
            }
        }
        return Optional.empty();
    }

    private static Map<Integer, Double> appleNotes(ByteBuffer note) {
        if (note.limit() < APPLE_DIRECTORY + 2 || !note.slice(0, APPLE.length).equals(ByteBuffer.wrap(APPLE))) {
            return Map.of();
        }
        ByteBuffer own = note.slice();
        return TiffDirectory.order(own, APPLE_ORDER) ? new TiffDirectory(own, APPLE_DIRECTORY).numbers() : Map.of();
    }

    private static OptionalDouble positive(TiffDirectory directory, int tag) {
        OptionalDouble value = directory.number(tag);
        return value.isPresent() && value.getAsDouble() > 0 ? value : OptionalDouble.empty();
    }
}
