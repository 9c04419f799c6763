package lightwell.photo.reader;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.IntBinaryOperator;
import java.util.function.ToDoubleBiFunction;
import javax.imageio.ImageIO;

/** JPEGs as Google's phones write them, with a depth map whose metres are known: GDepth in the XMP, or Dynamic Depth behind the picture. */
public final class AndroidJpeg {

    public static final int WIDTH = 64;
    public static final int HEIGHT = 48;

    private static final int LARGEST_SEGMENT = 65_000;
    private static final String GDEPTH = "xmlns:GDepth='http://ns.google.com/photos/1.0/depthmap/' "
            + "xmlns:GImage='http://ns.google.com/photos/1.0/image/' ";

    private AndroidJpeg() {}

    /** Depth in units of the file: a slope from 0.5 at the left to 3.65 at the right, nearer towards the bottom. */
    public static double depth(int x, int y) {
        return 0.5 + 0.05 * x - 0.005 * y;
    }

    /** d_n of the specification, RangeInverse. */
    public static double inverse(double d, double near, double far) {
        return far * (d - near) / (d * (far - near));
    }

    /** d_n of the specification, RangeLinear. */
    public static double linear(double d, double near, double far) {
        return (d - near) / (far - near);
    }

    /** @param dn 0..1 of each place @param type of {@link BufferedImage} */
    public static byte[] picture(String format, int type, int width, int height, ToDoubleBiFunction<Integer, Integer> dn) {
        int most = type == BufferedImage.TYPE_USHORT_GRAY ? 65_535 : 255;
        return coded(format, type, width, height, (x, y) -> (int) Math.round(dn.applyAsDouble(x, y) * most));
    }

    static byte[] coded(String format, int type, int width, int height, IntBinaryOperator code) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int band = 0; band < image.getRaster().getNumBands(); band++) {
                    image.getRaster().setSample(x, y, band, band == 3 ? 255 : code.applyAsInt(x, y));
                }
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** All in the main packet. @param properties attributes: GDepth:Format='…' @param map empty to leave it out */
    public static byte[] gdepth(byte[] base, String properties, byte[] map) {
        String data = map.length == 0 ? "" : " GDepth:Data='" + Base64.getEncoder().encodeToString(map) + "'";
        return new ComposedJpeg(base).segment(ComposedJpeg.xmp(GDEPTH + properties + data + ">")).bytes(ComposedJpeg.Lists.NONE);
    }

    /** The data in the extended packet. */
    static byte[] gdepthExtended(byte[] base, String properties, byte[] map, byte[] confidence, byte[] original) {
        Base64.Encoder base64 = Base64.getEncoder();
        byte[] packet = ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><r:RDF "
                + "xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><r:Description r:about='' "
                + GDEPTH + " GImage:Data='" + base64.encodeToString(original) + "' GDepth:Data='" + base64.encodeToString(map)
                + "'><GDepth:Confidence>" + base64.encodeToString(confidence) + "</GDepth:Confidence></r:Description></r:RDF></x:xmpmeta>")
                .getBytes(StandardCharsets.US_ASCII);
        String guid = md5(packet);
        ComposedJpeg jpeg = new ComposedJpeg(base)
                .segment(ComposedJpeg.xmp(GDEPTH + "xmlns:n='http://ns.adobe.com/xmp/note/' n:HasExtendedXMP='"
                        + guid + "' " + properties + ">"));
        for (int at = 0; at < packet.length; at += LARGEST_SEGMENT) {
            int length = Math.min(LARGEST_SEGMENT, packet.length - at);
            ByteBuffer content = ByteBuffer.allocate(40 + length).put(guid.getBytes(StandardCharsets.US_ASCII)).putInt(packet.length)
                    .putInt(at);
            jpeg.segment(ComposedJpeg.segment(0xE1, "http://ns.adobe.com/xmp/extension/\0", content.put(packet, at, length).array()));
        }
        return jpeg.bytes(ComposedJpeg.Lists.NONE);
    }

    /** An item behind the picture. */
    public record Item(String mime, String uri, byte[] data) {}

    /**
     * @param map   attributes of the depth map: DepthMap:Format='…'
     * @param model attributes of the imaging model: ImagingModel:FocalLengthX='…'
     */
    public static byte[] dynamicDepth(byte[] base, String map, String model, List<Item> items) {
        StringBuilder directory = new StringBuilder(item("image/jpeg", 0, "primary_image"));
        items.forEach(item -> directory.append(item(item.mime(), item.data().length, item.uri())));
        List<String> names = new ArrayList<>();
        for (String name : List.of("Device", "Container", "Item", "Camera", "DepthMap", "ImagingModel", "Image")) {
            names.add("xmlns:" + name + "='http://ns.google.com/photos/dd/1.0/" + name.toLowerCase(Locale.ROOT) + "/'");
        }
        String camera = "<Camera:DepthMap " + map + "/>" + (model.isEmpty() ? "" : "<Camera:ImagingModel " + model + "/>");
        String original = "<Camera:Image Image:ItemSemantic='Original' Image:ItemURI='android/original_image'/>";
        byte[] xmp = ComposedJpeg.xmp(String.join(" ", names) + "><Device:Container r:parseType='Resource'><Container:Directory><r:Seq>"
                + directory
                + "</r:Seq></Container:Directory></Device:Container><Device:Cameras><r:Seq><r:li "
                + "r:parseType='Resource'><Device:Camera r:parseType='Resource'>"
                + camera + original + "</Device:Camera></r:li></r:Seq></Device:Cameras>");
        var out = new ByteArrayOutputStream();
        out.writeBytes(new ComposedJpeg(base).segment(xmp).bytes(ComposedJpeg.Lists.NONE));
        items.forEach(item -> out.writeBytes(item.data()));
        return out.toByteArray();
    }

    private static String item(String mime, int length, String uri) {
        return "<r:li r:parseType='Resource'><Container:Item Item:Mime='" + mime + "' Item:Length='" + length
                + "' Item:Padding='0' Item:DataURI='" + uri
                + "'/></r:li>";
    }

    /** A base of 128x96. @param segments such as EXIF */
    public static byte[] base(byte[]... segments) {
        return ComposedJpeg.picture(128, 96, true, segments);
    }

    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
