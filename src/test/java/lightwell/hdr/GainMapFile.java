package lightwell.hdr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifEncoder;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;

/** Composes HEIC photos of a base and a gain map, described in the ways that a test asks for. */
final class GainMapFile {

    static final int WIDTH = 192;
    static final int HEIGHT = 128;
    private static final String SAMSUNG = "urn:com:samsung:photo:2024:aux:hdrgainmap";

    private final HeifComposer composer = new HeifComposer("heic", "mif1", "heic", "tmap");
    private final ComposedItem base;
    private final ComposedItem map;

    /** Smooth pictures that are the same neither turned nor mirrored; the map has half the base's size, in colour. */
    GainMapFile(int baseDegrees, int mapDegrees) throws IOException {
        base = picture(WIDTH, HEIGHT, baseDegrees);
        map = picture(WIDTH / 2, HEIGHT / 2, mapDegrees).hidden().refersTo("auxl", base)
                .properties(new Property.AuxC(SAMSUNG, new byte[0]));
        composer.primary(base);
    }

    private ComposedItem picture(int width, int height, int degrees) throws IOException {
        Raster raster = Raster.allocate(width, height, 3, 8);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                raster.set(x, y, 0, 40 + 200 * x / width);
                raster.set(x, y, 1, 40 + 200 * y / height);
                raster.set(x, y, 2, 40 + 100 * (x + y) / (width + height));
            }
        }
        CodedImage coded = HeifEncoder.encode(raster, new EncoderOptions(95, "ultrafast", "420"));
        ComposedItem item = composer.item(coded.itemType(), coded.data()).properties(
                new Property.DecoderConfig(coded.configType(), coded.config()), new Property.Ispe(width, height),
                new Property.Pixi(List.of(8, 8, 8)));
        return degrees == 0 ? item : item.properties(new Property.Irot(degrees));
    }

    GainMapFile tmap(byte[] payload) {
        composer.item("tmap", payload).properties(new Property.Ispe(WIDTH, HEIGHT)).refersTo("dimg", base, map);
        return this;
    }

    /** @param attributes such as {@code Version='1.0'} */
    GainMapFile hdrgm(String attributes) {
        String packet = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description rdf:about='' xmlns:hdrgm='http://ns.adobe.com/hdr-gain-map/1.0/' "
                + attributes.replaceAll("(\\w+)='", "hdrgm:$1='") + "/></rdf:RDF></x:xmpmeta>";
        composer.item("mime", packet.getBytes(StandardCharsets.UTF_8)).contentType("application/rdf+xml").hidden().refersTo("cdsc", map);
        return this;
    }

    Path write(Path file) throws IOException {
        return Files.write(file, composer.toBytes());
    }

    /** One channel, all values over one hundredth. */
    static byte[] iso(int minimumVersion, int headroom, int max, int gamma, int denominator, int trailing) {
        ByteBuffer out = ByteBuffer.allocate(62 + trailing).put((byte) 0).putShort((short) minimumVersion).putShort((short) minimumVersion)
                .put((byte) 0x40);
        for (int value : new int[] {0, headroom, 0, max, gamma, 0, 0}) {
            out.putInt(value).putInt(denominator);
        }
        return out.array();
    }
}
