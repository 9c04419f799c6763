package lightwell.author.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.author.map.MakerNoteHeadroom;
import lightwell.message.Message;
import lightwell.metadata.MalformedException;
import lightwell.metadata.exif.AppleNote;
import lightwell.metadata.exif.ExifEdit;

/**
 * The EXIF of a written picture: that of its source, upright, or a minimal one. Where Apple's description of a gain map is written, most
 * readers believe its maker notes only if the maker is Apple, so Make is replaced, and a note of another maker, too. Stateless.
 */
public final class CarriedExif {

    private static final byte[] PREFIX = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final String APPLE = "Apple";

    private CarriedExif() {}

    /**
     * A TIFF structure.
     *
     * @param source   from its TIFF header on; if it is damaged, it is left out with a warning
     * @param headroom linear, for Apple's maker notes 33 and 48; empty to leave make and notes as they are
     * @param warnings receives one sentence if the source is left out
     */
    public static byte[] tiff(Optional<byte[]> source, OptionalDouble headroom, Consumer<Message> warnings) {
        ExifEdit exif = edit(source, warnings).upright();
        headroom.ifPresent(linear -> describe(exif, linear));
        return exif.toBytes();
    }

    /** The same with Apple's maker notes; the orientation stays as it is, for pictures that are not coded again. */
    static byte[] described(Optional<byte[]> source, double headroom, Consumer<Message> warnings) {
        ExifEdit exif = edit(source, warnings);
        describe(exif, headroom);
        return exif.toBytes();
    }

    private static ExifEdit edit(Optional<byte[]> source, Consumer<Message> warnings) {
        return source.flatMap(tiff -> readable(tiff, warnings)).orElseGet(ExifEdit::minimal);
    }

    private static void describe(ExifEdit exif, double headroom) {
        exif.make(APPLE).makerNote(AppleNote.withHeadroom(exif.makerNote(), MakerNoteHeadroom.NOTE_33,
                MakerNoteHeadroom.note48(headroom), MakerNoteHeadroom.DENOMINATOR));
    }

    /** The payload of a HEIF item {@code Exif}: the distance to the TIFF header (ISO/IEC 23008-12, A.2.1), a prefix, the TIFF structure. */
    static byte[] item(byte[] tiff) {
        return ByteBuffer.allocate(4 + PREFIX.length + tiff.length).putInt(PREFIX.length).put(PREFIX).put(tiff).array();
    }

    private static Optional<ExifEdit> readable(byte[] tiff, Consumer<Message> warnings) {
        try {
            return Optional.of(ExifEdit.of(tiff));
        } catch (MalformedException e) {
            warnings.accept(Message.of("author.exif-left-out", e.reason()));
            return Optional.empty();
        }
    }
}
