package lightwell.heif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lightwell.heif.check.NormalisedHeif;
import lightwell.heif.check.Normaliser;

/** Composed files for the tests: right in their boxes; the coded data stands for nothing. */
public final class Graphs {

    static final String GAIN_MAP = "urn:com:apple:photo:2020:aux:hdrgainmap";
    static final int TILE = 64;

    private Graphs() {}

    public static HeifComposer composer() {
        return new HeifComposer("heic", "mif1", "heic");
    }

    /** A decoder configuration without parameter sets. */
    public static Property.DecoderConfig config() {
        byte[] hvcC = new byte[23];
        hvcC[0] = 1;
        hvcC[21] = 3; // four bytes of length before each unit
        return new Property.DecoderConfig("hvcC", hvcC);
    }

    public static ComposedItem coded(HeifComposer heif, int width, int height) {
        return heif.item("hvc1", new byte[] {0, 0, 0, 4, 38, 1, 2, 3})
                .properties(config(), new Property.Ispe(width, height));
    }

    public static List<ComposedItem> tiles(HeifComposer heif, int count) {
        List<ComposedItem> tiles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tiles.add(coded(heif, TILE, TILE).hidden());
        }
        return tiles;
    }

    /** Like an iPhone's with iOS 18: a grid, Exif, XMP, a gain map with its XMP, and a tmap that everything points at, too. */
    public static HeifComposer phone() {
        HeifComposer heif = composer();
        ComposedItem base = heif.grid(new GridPayload(2, 2, 120, 100), tiles(heif, 4))
                .properties(new Property.Irot(270), new Property.Pixi(List.of(8, 8, 8)), new Property.Icc(new byte[40]));
        heif.primary(base);
        ComposedItem gain = coded(heif, 60, 50).hidden().properties(new Property.Irot(270), new Property.AuxC(GAIN_MAP, new byte[0]));
        ComposedItem tmap = heif.item("tmap", new byte[62]).inIdat()
                .properties(new Property.Ispe(100, 120), new Property.Nclx(12, 16, 6, true)).refersTo("dimg", base, gain);
        gain.refersTo("auxl", base, tmap);
        heif.item("Exif", new byte[] {0, 0, 0, 0, 'M', 'M', 0, 42}).hidden().refersTo("cdsc", base, tmap);
        heif.item("mime", "<x/>".getBytes(StandardCharsets.UTF_8)).hidden().contentType("application/rdf+xml").refersTo("cdsc", gain);
        coded(heif, 40, 30).refersTo("thmb", base, tmap);
        heif.group("altr", tmap, base);
        return heif;
    }

    public static HeifFile parse(byte[] file) throws HeifException {
        return HeifFile.parse(ByteBuffer.wrap(file));
    }

    public static NormalisedHeif normalise(HeifComposer heif) throws HeifException {
        return Normaliser.normalise(ByteBuffer.wrap(heif.toBytes()));
    }

    public static byte[] bytes(ByteBuffer buffer) {
        byte[] out = new byte[buffer.remaining()];
        buffer.duplicate().get(out);
        return out;
    }

    public static int indexOf(byte[] file, String type) {
        return new String(file, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(type);
    }
}
