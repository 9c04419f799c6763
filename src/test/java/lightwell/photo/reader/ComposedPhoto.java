package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lightwell.codec.CodecException;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifEncoder;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;

/** A small photo of an iPhone with iOS 18 in its structure, with real coded pictures; its parts may be referred to in several ways. */
final class ComposedPhoto {

    static final String APPLE_MAP = "urn:com:apple:photo:2020:aux:hdrgainmap";
    static final String SKIN = "urn:com:apple:photo:2019:aux:semanticskinmatte";
    private static final EncoderOptions LOSSLESS = new EncoderOptions(100, "ultrafast", "420");
    private static final CodedImage TILE = encode(64, 64, 3, 8);
    private static final CodedImage MAP = encode(128, 96, 1, 8);
    private static final CodedImage SMALL = encode(96, 72, 1, 8);
    private static final CodedImage DEEP = encode(96, 72, 3, 10);
    private static final CodedImage THUMBNAIL = encode(80, 64, 3, 8);

    final HeifComposer heif = new HeifComposer("heic", "mif1", "heic", "tmap");
    final ComposedItem base;
    final ComposedItem map;
    final ComposedItem tmap;
    private final int degrees;

    /** What the auxiliary images, thumbnails and metadata refer to. */
    enum To { BASE, TMAP, BASE_AND_TMAP, TMAP_AND_BASE }

    private final To to;

    ComposedPhoto(int firstId, int degrees, boolean inIdat, To to) {
        this.degrees = degrees;
        this.to = to;
        List<ComposedItem> tiles = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tiles.add((i == 0 ? heif.item(firstId, TILE.itemType(), TILE.data()) : heif.item(TILE.itemType(), TILE.data()))
                    .hidden().properties(config(TILE), new Property.Ispe(64, 64)));
        }
        base = heif.grid(new GridPayload(2, 2, 128, 96), tiles).properties(new Property.Irot(degrees), new Property.Pixi(List.of(8, 8, 8)));
        heif.primary(base);
        map = coded(MAP, 128, 96).hidden().properties(new Property.AuxC(APPLE_MAP, new byte[0]));
        tmap = heif.item("tmap", iso()).properties(degrees % 180 == 0 ? new Property.Ispe(128, 96) : new Property.Ispe(96, 128))
                .refersTo("dimg", base, map);
        refer(map, "auxl");
        refer(heif.item("mime", "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>".getBytes(StandardCharsets.UTF_8)).contentType("application/rdf+xml")
                .hidden(), "cdsc");
        heif.group("altr", tmap, base);
        if (inIdat) {
            base.inIdat();
            tmap.inIdat();
        }
    }

    /** An auxiliary image of 96x72, one channel. */
    ComposedItem auxiliary(String type) {
        return refer(coded(SMALL, 96, 72).hidden().properties(new Property.AuxC(type, new byte[0])), "auxl");
    }

    /** The same of another image than the base. */
    ComposedItem auxiliary(String type, ComposedItem owner) {
        return coded(SMALL, 96, 72).hidden().properties(new Property.AuxC(type, new byte[0])).refersTo("auxl", owner);
    }

    ComposedItem linearThumbnail() {
        return refer(coded(DEEP, 96, 72).hidden()
                .properties(new Property.AuxC("tag:apple.com,2023:photo:aux:linearthumbnail", new byte[0])), "auxl");
    }

    /** 80x60, coded as 80x64. */
    ComposedItem thumbnail() {
        return refer(coded(THUMBNAIL, 80, 60), "thmb");
    }

    ComposedItem thumbnailOf(ComposedItem owner) {
        return coded(THUMBNAIL, 80, 60).refersTo("thmb", owner);
    }

    /** 64x64, for grids of one's own. */
    ComposedItem tile() {
        return repeated(1);
    }

    /** The same with the slices so often, each time a whole picture. */
    ComposedItem repeated(int times) {
        ByteBuffer data = ByteBuffer.allocate(TILE.data().length * times);
        for (int i = 0; i < times; i++) {
            data.put(TILE.data());
        }
        return heif.item(TILE.itemType(), data.array()).hidden().properties(config(TILE), new Property.Ispe(64, 64));
    }

    /** An image that stands by itself. */
    ComposedItem image() {
        return coded(DEEP, 96, 72);
    }

    byte[] bytes() {
        return heif.toBytes();
    }

    /** Something more in the file. */
    ComposedPhoto with(Consumer<ComposedPhoto> more) {
        more.accept(this);
        return this;
    }

    ComposedItem refer(ComposedItem item, String type) {
        return switch (to) {
            case BASE -> item.refersTo(type, base);
            case TMAP -> item.refersTo(type, tmap);
            case BASE_AND_TMAP -> item.refersTo(type, base, tmap);
            default -> item.refersTo(type, tmap, base);
        };
    }

    private ComposedItem coded(CodedImage image, int width, int height) {
        return heif.item(image.itemType(), image.data()).properties(config(image), new Property.Ispe(width, height),
                new Property.Irot(degrees));
    }

    private static Property.DecoderConfig config(CodedImage image) {
        return new Property.DecoderConfig(image.configType(), image.config());
    }

    /** ISO 21496-1, one channel: gain up to 2 stops, gamma 1, offsets 1/64. */
    private static byte[] iso() {
        ByteBuffer out = ByteBuffer.allocate(62).put(new byte[5]).put((byte) 0x40);
        for (int fraction : new int[] {0, 1, 2, 1, 0, 1, 2, 1, 1, 1, 1, 64, 1, 64}) {
            out.putInt(fraction);
        }
        return out.array();
    }

    /** The code is 2x + y, up to the largest. */
    private static CodedImage encode(int width, int height, int channels, int bits) {
        try (Raster raster = Raster.allocate(width, height, channels, bits)) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    for (int c = 0; c < channels; c++) {
                        raster.set(x, y, c, Math.min(raster.maxCode(), 2 * x + y));
                    }
                }
            }
            return HeifEncoder.encode(raster, LOSSLESS);
        } catch (CodecException e) {
            throw new IllegalStateException(e);
        }
    }
}
