package lightwell.cli;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;

/** JPEG files of few bytes that say much. */
final class CraftedJpeg {

    static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    private CraftedJpeg() {}

    /** @param padding bytes in its scan */
    static byte[] of(int width, int height, List<byte[]> segments, int padding) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        byte[] jpeg = plain.toByteArray();
        ByteBuffer all = ByteBuffer.wrap(jpeg);
        for (int at = 2; at < jpeg.length - 9; at++) {
            if (all.getShort(at) == (short) 0xFFC0) {
                all.putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                break;
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segments.forEach(out::writeBytes);
        out.write(jpeg, 2, jpeg.length - 4);
        out.writeBytes(new byte[padding]);
        out.write(jpeg, jpeg.length - 2, 2);
        return out.toByteArray();
    }

    static byte[] segment(int marker, String name, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(4 + name.length() + content.length);
        out.put((byte) 0xFF).put((byte) marker).putShort((short) (out.capacity() - 2));
        return out.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
    }

    /** In very many pieces, and wide. */
    static byte[] extended() throws IOException {
        byte[] packet = CraftedHeif.wide(9_500);
        String guid;
        try {
            guid = HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("MD5").digest(packet));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        List<byte[]> segments = new ArrayList<>();
        segments.add(segment(0xE1, XMP,
                CraftedHeif.packet("<n:HasExtendedXMP xmlns:n='http://ns.adobe.com/xmp/note/'>" + guid + "</n:HasExtendedXMP>")));
        int piece = 20;
        for (int at = 0; at < packet.length; at += piece) {
            byte[] part = Arrays.copyOfRange(packet, at, Math.min(packet.length, at + piece));
            ByteBuffer content = ByteBuffer.allocate(32 + 8 + part.length)
                    .put(guid.getBytes(StandardCharsets.US_ASCII)).putInt(packet.length).putInt(at).put(part);
            segments.add(segment(0xE1, "http://ns.adobe.com/xmp/extension/\0", content.array()));
        }
        return of(64, 64, segments, 0);
    }

    /** The index names one picture 63 times, whose packet is wide. */
    static byte[] overlappingParts() throws IOException {
        int parts = 63;
        byte[] part = of(64, 64, List.of(segment(0xE1, XMP, CraftedHeif.wide(5_500))), 0);
        byte[] base = of(64, 64, List.of(segment(0xE2, "MPF\0", new byte[50 + 16 * (parts + 1)])), 700_000);
        ByteBuffer tiff = ByteBuffer.allocate(50 + 16 * (parts + 1))
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0xB000).putShort((short) 7).putInt(4).put("0100".getBytes(StandardCharsets.ISO_8859_1));
        tiff.putShort((short) 0xB001).putShort((short) 4).putInt(1).putInt(parts + 1);
        tiff.putShort((short) 0xB002).putShort((short) 7).putInt(16 * (parts + 1)).putInt(50).putInt(0);
        tiff.putInt(0x030000).putInt(base.length).putInt(0).putInt(0);
        for (int i = 0; i < parts; i++) {
            tiff.putInt(0x020003).putInt(part.length).putInt(base.length - 10).putInt(0);
        }
        ByteBuffer file = ByteBuffer.allocate(base.length + part.length).put(base).put(part);
        return file.put(10, tiff.array()).array();
    }
}
