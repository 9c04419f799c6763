package lightwell.metadata.exif;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Writes Apple's maker note: the signature, a byte order and one TIFF directory, whose offsets count from the start of the note. Stateless.
 */
public final class AppleNote {

    private static final byte[] HEADER = "Apple iOS\0\0\1MM".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNATURE = 10;
    private static final int VERSION = 0x0001;
    private static final int USUAL_VERSION = 14;
    private static final int HEADROOM = 0x0021;
    private static final int GAIN = 0x0030;

    private AppleNote() {}

    /**
     * A note with the headroom of a gain map. The other entries of an old note of Apple's are kept; a note of another maker is not.
     *
     * @param headroom note 33 in units of 1/{@code denominator}
     * @param gain     note 48 in units of 1/{@code denominator}
     */
    public static byte[] withHeadroom(Optional<ByteBuffer> old, int headroom, int gain, int denominator) {
        TiffWriter entries = new TiffWriter();
        entries.signedInteger(VERSION, USUAL_VERSION);
        old.filter(AppleNote::isApple).ifPresent(note -> copy(note, entries));
        entries.signedRational(HEADROOM, headroom, denominator).signedRational(GAIN, gain, denominator);
        byte[] directory = entries.bytes(HEADER.length);
        return ByteBuffer.allocate(HEADER.length + directory.length).put(HEADER).put(directory).array();
    }

    static boolean isApple(ByteBuffer note) {
        return note.limit() > HEADER.length && note.slice(0, SIGNATURE).equals(ByteBuffer.wrap(HEADER, 0, SIGNATURE))
                && note.get(SIGNATURE + 2) == 'M';
    }

    private static void copy(ByteBuffer note, TiffWriter entries) {
        ByteBuffer own = note.slice().order(ByteOrder.BIG_ENDIAN);
        new TiffDirectory(own, HEADER.length).entries().forEach((tag, entry) -> {
            byte[] value = new byte[entry.bytes()];
            own.get(entry.at(), value);
            entries.add(tag, entry.type(), entry.count(), value);
        });
    }
}
