package lightwell.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntBinaryOperator;
import lightwell.codec.CodedImage;
import lightwell.codec.CodedPlanes;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.metadata.icc.RgbProfile;

/**
 * Photos whose pixels are known to the last code, since they are coded without loss from integer formulas: a 4:2:0 base of four tiles,
 * Display P3, 372x248; a gain map of half its size; disparity of 96x64. {@code src/test/oracles/make.py} has the same formulas, and
 * computes the figures of {@code src/test/resources/oracles} from them.
 */
public enum MadePhoto {
    /** Stored upright, with an ICC profile; the gain map's XMP says the headroom, 3.25. */
    STRAIGHT(0, false),
    /** The same with a second description of its gain map (ISO 21496-1, a tmap item), as of iOS 18: 2 stops, gamma 1, offsets 1/64. */
    NEWER(0, false),
    /** Stored lying, turned by 90 degrees clockwise, with code points (nclx); Apple's maker notes 33 and 48 say the headroom, 4. */
    TURNED(270, true);

    static final int WIDTH = 372;
    static final int HEIGHT = 248;
    private static final int TILE_WIDTH = 192;
    private static final int TILE_HEIGHT = 128;
    private static final String GAIN_MAP = "urn:com:apple:photo:2020:aux:hdrgainmap";
    private static final String DEPTH = "urn:mpeg:hevc:2015:auxid:2";
    /** Display P3 primaries, the curve of sRGB, the matrix of BT.601, full range (ITU-T H.273). */
    private static final Property.Nclx COLOUR = new Property.Nclx(12, 13, 6, true);
    /** The base's camera: a focal length of 400 pixels. */
    private static final Camera CAMERA = new Camera(WIDTH, HEIGHT, 400, 187.2, 123.3, 0.01);

    private final int turned;
    private final boolean notes;
    private Path file;

    MadePhoto(int turned, boolean notes) {
        this.turned = turned;
        this.notes = notes;
    }

    /** "straight", "newer" or "turned"; the oracles of the first and the last are called so. */
    public String stem() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The photo as a file, which is written anew once in each run. */
    public synchronized Path file() throws IOException {
        if (file == null) {
            file = write(stem() + ".heic", bytes());
        }
        return file;
    }

    /** Writes a file into a folder of made ones, in one step, since other processes may read it. */
    static Path write(String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "made"));
        Path part = Files.write(Files.createTempFile(folder, name, ".part"), bytes);
        return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    byte[] bytes() throws IOException {
        HeifComposer composer = new HeifComposer("heic", "mif1", "MiHB", "miaf", "heic", "tmap");
        List<ComposedItem> tiles = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tiles.add(item(composer, tile(i % 2 * TILE_WIDTH, i / 2 * TILE_HEIGHT)).hidden());
        }
        ComposedItem base = composer.grid(new GridPayload(2, 2, WIDTH, HEIGHT), tiles).properties(new Property.Pixi(List.of(8, 8, 8)),
                notes ? COLOUR : new Property.Icc(RgbProfile.displayP3()));
        turn(base);
        composer.primary(base);
        ComposedItem gainMap = auxiliary(composer, base, mono(186, 124, (x, y) -> (11 * x + 17 * y + (x * y >> 3)) % 256), GAIN_MAP,
                notes ? DemoXmp.gainMap(false) : headroom("3.25"));
        auxiliary(composer, base, mono(96, 64, (x, y) -> (2 * x + 3 * y) % 256), DEPTH, DemoXmp.depth(CAMERA, 0.8, 4.4));
        if (notes) {
            composer.item("Exif", DemoExif.payload(CAMERA, DemoOptions.STANDARD)).hidden().refersTo("cdsc", base);
        }
        if (this == NEWER) {
            ComposedItem toneMap = composer.item("tmap", iso()).properties(new Property.Ispe(WIDTH, HEIGHT)).refersTo("dimg", base,
                    gainMap);
            composer.group("altr", toneMap, base);
        }
        return composer.toBytes();
    }

    /** One channel, the base's colours: gain from 0 to 2 stops, gamma 1, offsets of 1/64, headrooms of 0 and 2 stops. */
    private static byte[] iso() {
        ByteBuffer out = ByteBuffer.allocate(62).put(new byte[5]).put((byte) 0x40);
        for (int fraction : new int[] {0, 1, 2, 1, 0, 1, 2, 1, 1, 1, 1, 64, 1, 64}) {
            out.putInt(fraction);
        }
        return out.array();
    }

    private void turn(ComposedItem item) {
        if (turned != 0) {
            item.properties(new Property.Irot(turned));
        }
    }

    /** Beyond the picture the formulas go on, and the grid crops them. */
    private static CodedImage tile(int left, int top) throws IOException {
        return encode(TILE_WIDTH, TILE_HEIGHT, "420", (plane, x, y) -> switch (plane) {
            case 0 -> luma(left + x, top + y);
            case 1 -> 96 + (5 * (left / 2 + x) + 2 * (top / 2 + y)) % 64;
            default -> 96 + (3 * (left / 2 + x) + 7 * (top / 2 + y)) % 64;
        });
    }

    private static int luma(int x, int y) {
        return 16 + (3 * x + 5 * y + (x * y >> 4)) % 224;
    }

    private static CodedImage mono(int width, int height, IntBinaryOperator code) throws IOException {
        return encode(width, height, "400", (plane, x, y) -> code.applyAsInt(x, y));
    }

    private static CodedImage encode(int width, int height, String chroma, CodedPlanes.Samples samples) throws IOException {
        try {
            return CodedPlanes.encode(width, height, 8, chroma, COLOUR, samples);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private ComposedItem auxiliary(HeifComposer composer, ComposedItem base, CodedImage picture, String type, byte[] xmp) {
        ComposedItem item = item(composer, picture).hidden()
                .properties(new Property.Pixi(List.of(8)), new Property.AuxC(type, new byte[0])).refersTo("auxl", base);
        turn(item);
        composer.item("mime", xmp).contentType("application/rdf+xml").hidden().refersTo("cdsc", item);
        return item;
    }

    private static ComposedItem item(HeifComposer composer, CodedImage image) {
        return composer.item(image.itemType(), image.data()).properties(
                new Property.DecoderConfig(image.configType(), image.config()), new Property.Ispe(image.width(), image.height()));
    }

    private static byte[] headroom(String value) {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description xmlns:HDRGainMap='http://ns.apple.com/HDRGainMap/1.0/' HDRGainMap:HDRGainMapVersion='131072'"
                + " HDRGainMap:HDRGainMapHeadroom='" + value + "'/></rdf:RDF></x:xmpmeta>").getBytes(StandardCharsets.UTF_8);
    }
}
