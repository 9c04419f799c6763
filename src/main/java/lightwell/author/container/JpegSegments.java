package lightwell.author.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lightwell.author.AuthorException;
import lightwell.message.Message;
import lightwell.metadata.IsoGainMap;

/** Makes segments of JPEG files (ITU-T T.81, B.1.1.4), each with its marker and length. Stateless. */
final class JpegSegments {

    static final int APP1 = 0xE1;
    static final int APP2 = 0xE2;
    static final String EXIF = "Exif\0\0";
    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    static final String ICC = "ICC_PROFILE\0";
    static final String ISO = "urn:iso:std:iso:ts:21496:-1\0";
    static final String MPF = "MPF\0";

    /** Marker and length. */
    static final int HEAD = 4;
    /** The length counts its own two bytes. */
    private static final int LONGEST = 0xFFFF - 2;
    /** The longest EXIF that a segment takes, without its name. */
    static final int LONGEST_EXIF = LONGEST - EXIF.length();
    /** The number of a piece of an ICC profile, and how many there are (ICC.1, annex B.4). */
    private static final int ICC_NUMBERS = 2;
    private static final int MOST_PIECES = 255;
    /** JFIF 1.02 without units and thumbnail: square pixels (ITU-T T.871). */
    private static final byte[] JFIF_CONTENT = {1, 2, 0, 0, 1, 0, 1, 0, 0};

    private JpegSegments() {}

    static byte[] jfif() {
        return whole(0xE0, "JFIF\0", JFIF_CONTENT);
    }

    /** @param tiff without a header before it */
    static byte[] exif(byte[] tiff) throws AuthorException {
        return segment(APP1, EXIF, tiff, "EXIF");
    }

    static byte[] xmp(byte[] packet) throws AuthorException {
        return segment(APP1, XMP, packet, "XMP");
    }

    /** Of the base: only the two versions (ISO 21496-1, annex C.4). */
    static byte[] isoVersions() {
        return whole(APP2, ISO, new byte[4]);
    }

    /** Of the gain map: the payload of a tmap item without its first byte, the version (annex C.4). */
    static byte[] iso(IsoGainMap map) {
        byte[] tmap = IsoPayload.tmap(map);
        return whole(APP2, ISO, Arrays.copyOfRange(tmap, 1, tmap.length));
    }

    /** As many segments as the profile needs. */
    static byte[] icc(byte[] profile) throws AuthorException {
        int most = LONGEST - ICC.length() - ICC_NUMBERS;
        int count = Math.max(1, (profile.length + most - 1) / most);
        if (count > MOST_PIECES) {
            throw tooLong("ICC", profile.length, (long) most * MOST_PIECES);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            byte[] bytes = Arrays.copyOfRange(profile, i * most, Math.min(profile.length, (i + 1) * most));
            byte[] piece = ByteBuffer.allocate(ICC_NUMBERS + bytes.length).put((byte) (i + 1)).put((byte) count).put(bytes).array();
            all.writeBytes(whole(APP2, ICC, piece));
        }
        return all.toByteArray();
    }

    /** @param content of a length that was checked */
    static byte[] whole(int marker, String name, byte[] content) {
        int length = name.length() + content.length;
        return ByteBuffer.allocate(HEAD + length).put((byte) 0xFF).put((byte) marker).putShort((short) (length + 2))
                .put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
    }

    private static byte[] segment(int marker, String name, byte[] content, String title) throws AuthorException {
        if (content.length > LONGEST - name.length()) {
            throw tooLong(title, content.length, LONGEST - name.length());
        }
        return whole(marker, name, content);
    }

    private static AuthorException tooLong(String title, int length, long most) {
        return new AuthorException(Message.of("author.jpeg-metadata-too-long", title, length, most));
    }
}
