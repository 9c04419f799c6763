package lightwell.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import lightwell.metadata.exif.TiffWriter;

/** EXIF of the demo photo, as the payload of a HEIF {@code Exif} item, with maker notes in Apple's format. */
final class DemoExif {

    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTES_HEADER = "Apple iOS\0\0\1MM".getBytes(StandardCharsets.US_ASCII);
    private static final int TIFF_HEADER = 8;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final String TAKEN = "2026:01:31 17:42:00";

    private DemoExif() {}

    static byte[] payload(Camera camera, DemoOptions options) {
        byte[] tiff = tiff(camera, options);
        return ByteBuffer.allocate(4 + PREFIX.length + tiff.length).putInt(PREFIX.length).put(PREFIX).put(tiff).array();
    }

    private static byte[] tiff(Camera camera, DemoOptions options) {
        int exifAt = TIFF_HEADER + main(0).bytes(TIFF_HEADER).length;
        byte[] main = main(exifAt).bytes(TIFF_HEADER);
        byte[] exif = exif(camera, options).bytes(exifAt);
        return ByteBuffer.allocate(exifAt + exif.length)
                .put(new byte[] {'M', 'M', 0, 42}).putInt(TIFF_HEADER).put(main).put(exif).array();
    }

    private static TiffWriter main(int exifAt) {
        return new TiffWriter()
                .text(0x010F, "Lightwell")
                .text(0x0110, "Demo camera")
                .shortInteger(0x0112, 1)
                .rational(0x011A, 72, 1)
                .rational(0x011B, 72, 1)
                .shortInteger(0x0128, 2)
                .text(0x0131, "Lightwell")
                .text(0x0132, TAKEN)
                .integer(EXIF_DIRECTORY, exifAt);
    }

    private static TiffWriter exif(Camera camera, DemoOptions options) {
        return new TiffWriter()
                .rational(0x829A, 1, 60)
                .rational(0x829D, 18, 10)
                .shortInteger(0x8827, 80)
                .undefined(0x9000, "0232".getBytes(StandardCharsets.US_ASCII))
                .text(0x9003, TAKEN)
                .text(0x9004, TAKEN)
                .text(0x9010, "+00:00")
                .text(0x9011, "+00:00")
                .rational(0x920A, (int) Math.round(Camera.focalLength() * 100), 100)
                .undefined(0x927C, makerNotes(options))
                .shortInteger(0xA001, 0xFFFF)
                .integer(0xA002, camera.width())
                .integer(0xA003, camera.height())
                .shortInteger(0xA405, (int) Math.round(Camera.focalLength35mm()))
                .text(0xA434, "Demo camera 7mm f/1.8");
    }

    /** Notes 33 and 48 give a headroom of 4 by Apple's formula: 33 is not below 1, so stops = 2.303 - 0.303 * note 48 = 2. */
    private static byte[] makerNotes(DemoOptions options) {
        TiffWriter notes = new TiffWriter().signedInteger(0x0001, 14);
        if (options.makerHeadroom()) {
            notes.signedRational(0x0021, 101, 100);
        }
        if (options.makerGain()) {
            notes.signedRational(0x0030, 100, 100);
        }
        byte[] directory = notes.bytes(NOTES_HEADER.length);
        return ByteBuffer.allocate(NOTES_HEADER.length + directory.length).put(NOTES_HEADER).put(directory).array();
    }
}
