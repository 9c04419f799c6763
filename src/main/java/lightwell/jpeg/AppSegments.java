package lightwell.jpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lightwell.message.Message;

/**
 * The application segments of one picture: EXIF (CIPA DC-008), XMP (ISO 16684-3), ICC (ICC.1, annex B.4), ISO 21496-1, MPF (CIPA DC-007).
 * Returned buffers are read-only, position 0.
 */
public final class AppSegments {

    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int GUID = 32;
    private static final int ADOBE_TRANSFORM = 11;

    private final List<Segment> segments;

    /**
     * One segment.
     *
     * @param marker  its second byte: 0xE0 to 0xEF
     * @param content after the length; its position 0 is byte {@code offset} of the file
     */
    public record Segment(int marker, int offset, ByteBuffer content) {}

    AppSegments(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** All of them, in the order of the file. */
    public List<Segment> segments() {
        return segments;
    }

    /** EXIF, from the TIFF header on. */
    public Optional<ByteBuffer> exif() {
        return first(APP1, "Exif\0\0");
    }

    /** The main XMP packet. */
    public Optional<ByteBuffer> xmp() {
        return first(APP1, "http://ns.adobe.com/xap/1.0/\0");
    }

    /** Metadata of ISO 21496-1 (annex C.4), from the minimum version on; those of the base contain only the versions. */
    public Optional<ByteBuffer> iso21496() {
        return first(APP2, "urn:iso:std:iso:ts:21496:-1\0");
    }

    /** The multi-picture index, from its TIFF header on. */
    Optional<Segment> mpf() {
        return all(APP2, "MPF\0").stream().findFirst();
    }

    boolean jfif() {
        return first(APP0, "JFIF\0").isPresent();
    }

    /** The colour transform of Adobe's segment: 0 none, 1 YCbCr, 2 YCCK. */
    OptionalInt adobeTransform() {
        Optional<Segment> adobe = all(APP14, "Adobe").stream().findFirst();
        int at = ADOBE_TRANSFORM - "Adobe".length();
        return adobe.isPresent() && adobe.get().content().limit() > at ? OptionalInt.of(adobe.get().content().get(at) & 0xFF)
                : OptionalInt.empty();
    }

    /**
     * The ICC profile, its pieces joined.
     *
     * @throws JpegException if a piece is missing or the profile is too large
     */
    public Optional<ByteBuffer> icc() throws JpegException {
        List<Segment> found = all(APP2, "ICC_PROFILE\0").stream().filter(segment -> segment.content().limit() >= 2).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int count = found.get(0).content().get(1) & 0xFF;
        ByteBuffer[] pieces = new ByteBuffer[count];
        int length = 0;
        for (Segment segment : found) {
            int number = segment.content().get(0) & 0xFF;
            if (number < 1 || number > count || pieces[number - 1] != null) {
                throw new JpegException(Message.of("jpeg.icc-profile-left-out-pieces"));
            }
            pieces[number - 1] = rest(segment.content(), 2);
            length += pieces[number - 1].limit();
        }
        if (found.size() != count || length > Limits.MAX_ICC_BYTES) {
            throw new JpegException(Message.of("jpeg.icc-profile-left-out",
                    found.size() != count ? Message.of("jpeg.only-pieces", found.size(), count) : Message.of("jpeg.bytes", length)));
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (ByteBuffer piece : pieces) {
            joined.put(piece);
        }
        return Optional.of(joined.flip().asReadOnlyBuffer());
    }

    /**
     * The extended packet (ISO 16684-3, 7.3.3.2), its pieces joined.
     *
     * @param guid named by the main packet: the MD5 digest in hexadecimal
     * @throws JpegException if it is incomplete, damaged or too large
     */
    public Optional<ByteBuffer> extendedXmp(String guid) throws JpegException {
        List<Segment> found = all(APP1, "http://ns.adobe.com/xmp/extension/\0").stream()
                .filter(segment -> segment.content().limit() >= GUID + 8 && text(segment.content(), GUID).equalsIgnoreCase(guid)).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        long length = Integer.toUnsignedLong(found.get(0).content().getInt(GUID));
        if (length > Limits.MAX_EXTENDED_XMP_BYTES) {
            throw new JpegException(Message.of("jpeg.extended-xmp-left-out-bytes", length));
        }
        if (found.stream().mapToLong(segment -> segment.content().limit() - GUID - 8).sum() < length) {
            throw new JpegException(Message.of("jpeg.extended-xmp-left-out-part"));
        }
        byte[] joined = new byte[(int) length];
        for (Segment segment : found) {
            ByteBuffer piece = rest(segment.content(), GUID + 8);
            long at = Integer.toUnsignedLong(segment.content().getInt(GUID + 4));
            if (at + piece.limit() > length) {
                throw new JpegException(Message.of("jpeg.extended-xmp-left-out-part-lies"));
            }
            piece.get(joined, (int) at, piece.limit());
        }
        if (!HexFormat.of().formatHex(md5(joined)).equalsIgnoreCase(guid)) {
            throw new JpegException(Message.of("jpeg.extended-xmp-left-out-damaged"));
        }
        return Optional.of(ByteBuffer.wrap(joined).asReadOnlyBuffer());
    }

    private Optional<ByteBuffer> first(int marker, String name) {
        return all(marker, name).stream().map(Segment::content).findFirst();
    }

    /** The segments that begin with {@code name}, without the name. */
    private List<Segment> all(int marker, String name) {
        List<Segment> found = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment.marker() == marker && segment.content().limit() >= name.length()
                    && text(segment.content(), name.length()).equals(name)) {
                found.add(new Segment(marker, segment.offset() + name.length(), rest(segment.content(), name.length())));
            }
        }
        return found;
    }

    private static ByteBuffer rest(ByteBuffer content, int from) {
        return content.slice(from, content.limit() - from);
    }

    private static String text(ByteBuffer content, int length) {
        byte[] text = new byte[length];
        content.get(0, text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    private static byte[] md5(byte[] bytes) {
        try {
            return MessageDigest.getInstance("MD5").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform supports it
        }
    }
}
