package lightwell.color;

import java.awt.color.CMMException;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import lightwell.message.Message;

/**
 * Converts device RGB through a profile's tables to CIE XYZ at D50, with LittleCMS, which is part of Java: the perceptual intent with its
 * black point, as lcms2 does by default; the colorimetric one for printers. Results are 16-bit codes of the cube root of XYZ over {@value
 * #HIGHEST}, so that darks keep their steps and no visible colour is clipped. The engine is native: only give it checked profiles.
 */
final class ProfileEngine {

    /** The end of the connection space. */
    static final int HIGHEST = 2;
    static final int LARGEST = 0xFFFF;
    private static final int HEADER = 128;
    private static final int VERSION = 0x0430_0000;
    private static final int ONE = 0x1_0000;
    private static final String[] TAGS = {"rXYZ", "gXYZ", "bXYZ", "wtpt", "rTRC", "gTRC", "bTRC"};
    private static final int XYZ_TAGS = 4;
    private static final int XYZ_BYTES = 20;
    private static final int CURVE_BYTES = 14;
    private static final int CUBE = 3 << 8;
    private static final int[][] XYZ = {{HIGHEST * ONE, 0, 0}, {0, HIGHEST * ONE, 0}, {0, 0, HIGHEST * ONE}, {0xF6D6, ONE, 0xD32D}};

    private ProfileEngine() {}

    /**
     * @param rgb codes of 16 bits, three per colour
     * @return the roots of X, Y and Z in 16 bits
     * @throws ColorException if the engine refuses the profile
     */
    static short[] roots(byte[] profile, short[] rgb) throws ColorException {
        try {
            ICC_Profile[] way = {ICC_Profile.getInstance(profile), ICC_Profile.getInstance(connection())};
            WritableRaster out = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, rgb.length / 3, 1, 3, null);
            WritableRaster in = Raster.createInterleavedRaster(new DataBufferUShort(rgb, rgb.length), rgb.length / 3, 1,
                    rgb.length, 3, new int[] {0, 1, 2}, null);
            new ColorConvertOp(way, null).filter(in, out);
            return ((DataBufferUShort) out.getDataBuffer()).getData();
        } catch (IllegalArgumentException | CMMException e) {
            throw new ColorException(Message.of("color.lookup-tables-picture-icc-profile"), e);
        }
    }

    /** A profile whose red, green and blue are the cube roots of X, Y and Z (ICC.1:2022, 7 and 8.3.3). */
    private static byte[] connection() {
        int at = HEADER + 4 + 12 * TAGS.length;
        ByteBuffer out = ByteBuffer.allocate(at + XYZ_TAGS * XYZ_BYTES + (CURVE_BYTES + 2));
        out.putInt(0, out.capacity()).putInt(8, VERSION).putInt(HEADER, TAGS.length);
        text(out, 12, "mntrRGB XYZ ");
        text(out, 36, "acsp");
        numbers(out, 68, XYZ[XYZ_TAGS - 1]);
        for (int tag = 0; tag < TAGS.length; tag++) {
            boolean curve = tag >= XYZ_TAGS;
            int entry = HEADER + 4 + 12 * tag;
            text(out, entry, TAGS[tag]);
            out.putInt(entry + 4, at).putInt(entry + 8, curve ? CURVE_BYTES : XYZ_BYTES);
            if (curve) {
                text(out, at, "curv");
                out.putInt(at + 8, 1).putShort(at + 12, (short) CUBE);
            } else {
                text(out, at, "XYZ ");
                numbers(out, at + 8, XYZ[tag]);
                at += XYZ_BYTES;
            }
        }
        return out.array();
    }

    private static void text(ByteBuffer out, int at, String text) {
        out.put(at, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void numbers(ByteBuffer out, int at, int[] three) {
        for (int i = 0; i < three.length; i++) {
            out.putInt(at + 4 * i, three[i]);
        }
    }
}
