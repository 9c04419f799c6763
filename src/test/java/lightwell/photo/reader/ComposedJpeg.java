package lightwell.photo.reader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** A JPEG file of several pictures, listed in an index (MPF), in Android's directory (GContainer), or in both. */
public final class ComposedJpeg {

    public enum Lists { MPF, DIRECTORY, BOTH, NONE }

    private static final int HEADER = 2 + 2 + 4;
    private static final int INDEX = 8 + 2 + 3 * 12 + 4;

    private final byte[] base;
    private final List<byte[]> segments = new ArrayList<>();
    private final List<byte[]> parts = new ArrayList<>();
    private final List<String> semantics = new ArrayList<>();
    private final List<Integer> types = new ArrayList<>();

    public ComposedJpeg(byte[] base) {
        this.base = base;
    }

    /** A picture whose code is 2x + y, up to 255: it is darkest where it begins. */
    public static byte[] picture(int width, int height, boolean colour, byte[]... segments) {
        BufferedImage image = new BufferedImage(width, height, colour ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < image.getRaster().getNumBands(); c++) {
                    image.getRaster().setSample(x, y, c, Math.min(255, 2 * x + y));
                }
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return with(out.toByteArray(), List.of(segments));
    }

    public ComposedJpeg segment(byte[] segment) {
        segments.add(segment);
        return this;
    }

    public ComposedJpeg part(String semantic, int mpType, byte[] picture) {
        parts.add(picture);
        semantics.add(semantic);
        types.add(mpType);
        return this;
    }

    public byte[] bytes(Lists lists) {
        List<byte[]> all = new ArrayList<>(segments);
        if (lists == Lists.DIRECTORY || lists == Lists.BOTH) {
            all.add(xmp(directory()));
        }
        if (lists == Lists.MPF || lists == Lists.BOTH) {
            int before = 2 + all.stream().mapToInt(segment -> segment.length).sum();
            int length = base.length + before - 2 + HEADER + INDEX + 16 * (parts.size() + 1);
            all.add(index(before + HEADER, length));
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(with(base, all));
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }

    private byte[] index(int start, int primary) {
        int count = parts.size() + 1;
        ByteBuffer tiff = ByteBuffer.allocate(INDEX + 16 * count);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 3);
        tiff.putShort((short) 0xB000).putShort((short) 7).putInt(4).put("0100".getBytes(StandardCharsets.ISO_8859_1));
        tiff.putShort((short) 0xB001).putShort((short) 4).putInt(1).putInt(count);
        tiff.putShort((short) 0xB002).putShort((short) 7).putInt(16 * count).putInt(INDEX).putInt(0);
        tiff.putInt(0x030000).putInt(primary).putInt(0).putInt(0);
        int at = primary;
        for (int i = 0; i < parts.size(); i++) {
            tiff.putInt(types.get(i)).putInt(parts.get(i).length).putInt(at - start).putInt(0);
            at += parts.get(i).length;
        }
        return segment(0xE2, "MPF\0", tiff.array());
    }

    private String directory() {
        StringBuilder items = new StringBuilder(item("Primary", 0));
        for (int i = 0; i < parts.size(); i++) {
            items.append(item(semantics.get(i), parts.get(i).length));
        }
        return "xmlns:C='http://ns.google.com/photos/1.0/container/' "
                + "xmlns:I='http://ns.google.com/photos/1.0/container/item/'><C:Directory><r:Seq>"
                + items + "</r:Seq></C:Directory>";
    }

    private static String item(String semantic, int length) {
        return "<r:li r:parseType='Resource'><C:Item I:Semantic='" + semantic + "' I:Mime='image/jpeg'"
                + (length == 0 ? "" : " I:Length='" + length + "'") + "/></r:li>";
    }

    /** @param content attributes of the description, then {@code >} and its elements */
    static byte[] xmp(String content) {
        return segment(0xE1, "http://ns.adobe.com/xap/1.0/\0", ("<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
                + "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description r:about='' " + content
                + "</r:Description></r:RDF></x:xmpmeta>").getBytes(StandardCharsets.UTF_8));
    }

    /** Apple's. */
    public static byte[] auxiliary(String type, String more) {
        return xmp("xmlns:a='http://ns.apple.com/pixeldatainfo/1.0/' a:AuxiliaryImageType='" + type + "' " + more + ">");
    }

    public static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(26).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        return segment(0xE1, "Exif\0\0", tiff.array());
    }

    /** ISO 21496-1, one channel: gain up to {@code stops}, gamma 1, no offsets. */
    public static byte[] iso(int stops) {
        ByteBuffer out = ByteBuffer.allocate(61).put(new byte[4]).put((byte) 0x40);
        for (int fraction : new int[] {0, 1, stops, 1, 0, 1, stops, 1, 1, 1, 0, 1, 0, 1}) {
            out.putInt(fraction);
        }
        return segment(0xE2, "urn:iso:std:iso:ts:21496:-1\0", out.array());
    }

    static byte[] segment(int marker, String name, byte[] content) {
        ByteBuffer out = ByteBuffer.allocate(4 + name.length() + content.length);
        out.put((byte) 0xFF).put((byte) marker).putShort((short) (out.capacity() - 2));
        return out.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(content).array();
    }

    private static byte[] with(byte[] jpeg, List<byte[]> segments) {
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        segments.forEach(out::writeBytes);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }
}
