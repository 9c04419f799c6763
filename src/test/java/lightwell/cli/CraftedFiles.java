package lightwell.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lightwell.heif.ComposedItem;
import lightwell.heif.Property;

/** Files of up to a megabyte that are deep, wide, repeated or amplified. */
final class CraftedFiles {

    private static final int MEGABYTE = 1 << 20;

    /** The bytes of a file. */
    interface File {
        byte[] bytes() throws IOException;
    }

    /** By what is crafted in them. */
    static final Map<String, File> ALL = new TreeMap<>(Map.ofEntries(
            Map.entry("xmp nested 31 deep", () -> heif(file -> file.xmp(CraftedHeif.nested(31)))),
            Map.entry("xmp nested 95 deep", () -> heif(file -> file.xmp(CraftedHeif.nested(95)))),
            Map.entry("xmp nested 20000 deep", () -> heif(file -> file.xmp(CraftedHeif.nested(20_000)))),
            Map.entry("xmp wide", () -> heif(file -> repeat(7, () -> file.xmp(CraftedHeif.wide(9_900))))),
            Map.entry("xmp of namespaces",
                    () -> heif(file -> repeat(10, () -> file.xmp(CraftedHeif.namespaces(990, "http://example.org/" + System.nanoTime()))))),
            Map.entry("xmp shared by 500 items", () -> shared("mime", CraftedHeif.wide(9_000), 500)),
            Map.entry("xmp of a megabyte shared by 500 items",
                    () -> shared("mime", CraftedHeif.packet("<a:n>" + "x".repeat(MEGABYTE) + "</a:n>"), 500)),
            Map.entry("xmp in EBCDIC", () -> heif(file -> file.xmp(ebcdic()))),
            Map.entry("exif that overlaps",
                    () -> heif(
                            file -> file.heif.item("Exif", CraftedHeif.overlapping(1000, 900_000)).hidden().refersTo("cdsc", file.base))),
            Map.entry("exif shared by 500 items", () -> shared("Exif", CraftedHeif.overlapping(1000, 900_000), 500)),
            Map.entry("exif with plists that unfold",
                    () -> heif(file -> file.heif.item("Exif", CraftedHeif.appleNotes(1000)).hidden().refersTo("cdsc", file.base))),
            Map.entry("plists that unfold",
                    () -> heif(file -> repeat(400, () -> file.heif.item("uri ", CraftedHeif.plist()).hidden().uri("tag:styles")))),
            Map.entry("uri shared by 500 items", () -> shared("uri ", new byte[MEGABYTE], 500)),
            Map.entry("tmaps shared", () -> shared("tmap", new byte[MEGABYTE], 3000)),
            Map.entry("icc of shared tags in 99 layers", CraftedFiles::profiles),
            Map.entry("9000 mattes", () -> heif(file -> repeat(9000, () -> file.heif.item("hvc1", new byte[] {0, 0, 0, 1, 0}).hidden()
                    .properties(new Property.Ispe(64, 64), new Property.AuxC(CraftedHeif.SKIN, new byte[0])).refersTo("auxl", file.base)))),
            Map.entry("3000 mattes that decode", () -> heif(file -> repeat(3000, file::matte))),
            Map.entry("9000 images",
                    () -> heif(file -> repeat(9000,
                            () -> file.heif.item("hvc1", new byte[] {0, 0, 0, 1, 0}).properties(new Property.Ispe(64, 64))))),
            Map.entry("jpegs shared by 3000 items", CraftedFiles::jpegs),
            Map.entry("units shared by 5000 items", CraftedFiles::units),
            Map.entry("groups", () -> heif(file -> repeat(500, () -> file.heif.group("brst", copies(file.base, 400))))),
            Map.entry("an overlay of 60000", () -> heif(file -> file.heif.item("iovl", new byte[12]).properties(new Property.Ispe(64, 64))
                    .refersTo("dimg", copies(file.base, 60_000)))),
            Map.entry("references", () -> heif(file -> repeat(4, () -> file.matte().refersTo("cdsc", copies(file.base, 60_000))))),
            Map.entry("a base of 285 megapixels", () -> heif(file -> file.heif.primary(file.grid(33, 33)))),
            Map.entry("a base of 59 megapixels", () -> heif(file -> file.heif.primary(file.grid(15, 15)))),
            Map.entry("a base of 32 megapixels of 10 bits", () -> heif(file -> file.heif.primary(file.deepGrid(11, 11)))),
            Map.entry("a base of 59 megapixels of 10 bits", () -> heif(file -> file.heif.primary(file.deepGrid(15, 15)))),
            Map.entry("eight mattes of 285 megapixels", () -> heif(file -> repeat(8, () -> file.auxiliary(file.grid(33, 33))))),
            Map.entry("eight mattes of 15 megapixels", () -> heif(file -> repeat(8, () -> file.auxiliary(file.grid(7, 8))))),
            Map.entry("a grid of 65280 small tiles", () -> heif(file -> file.heif.primary(file.gridOfSmall(255, 256)))),
            Map.entry("identities of identities", CraftedFiles::identities),
            Map.entry("4000 pictures in one item", () -> heif(file -> file.auxiliary(file.picturesInOne(4000)))),
            Map.entry("200 pictures in one item", () -> heif(file -> file.auxiliary(file.picturesInOne(200)))),
            Map.entry("jpeg of 9000 segments",
                    () -> CraftedJpeg.of(64, 64,
                            Collections.nCopies(9000, CraftedJpeg.segment(0xE1, "Exif\0\0", CraftedHeif.overlapping(8, 4))), 0)),
            Map.entry("jpeg with a wide packet",
                    () -> CraftedJpeg.of(64, 64, List.of(CraftedJpeg.segment(0xE1, CraftedJpeg.XMP, CraftedHeif.wide(5_500))), 0)),
            Map.entry("jpeg with a deep packet",
                    () -> CraftedJpeg.of(64, 64, List.of(CraftedJpeg.segment(0xE1, CraftedJpeg.XMP, CraftedHeif.nested(1_500))), 0)),
            Map.entry("jpeg with extended xmp", CraftedJpeg::extended),
            Map.entry("jpeg of 289 megapixels", () -> CraftedJpeg.of(17_000, 17_000, List.of(), 600_000)),
            Map.entry("jpeg of 63 megapixels", () -> CraftedJpeg.of(7_936, 7_936, List.of(), 130_000)),
            Map.entry("jpeg with overlapping parts", CraftedJpeg::overlappingParts)));

    private CraftedFiles() {}

    private interface Addition {
        void to(CraftedHeif file);
    }

    private static byte[] heif(Addition addition) {
        CraftedHeif file = new CraftedHeif();
        addition.to(file);
        return file.bytes();
    }

    private static void repeat(int times, Runnable addition) {
        for (int i = 0; i < times; i++) {
            addition.run();
        }
    }

    /** Items of one kind that have the same bytes. */
    static byte[] shared(String type, byte[] payload, int items) {
        CraftedHeif file = new CraftedHeif();
        ComposedItem map = file.picture().hidden();
        List<ComposedItem> all = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            ComposedItem item = file.heif.item(type, i == 0 ? payload : new byte[0]).hidden()
                    .contentType(type.equals("mime") ? "application/rdf+xml" : "");
            all.add(type.equals("tmap") ? item.refersTo("dimg", file.base, map) : item.refersTo("cdsc", file.base));
        }
        return file.sharing(all);
    }

    private static byte[] profiles() {
        Property.Icc icc = new Property.Icc(CraftedHeif.profile(900_000));
        CraftedHeif file = new CraftedHeif();
        file.base.properties(icc);
        repeat(98, () -> file.matte().properties(icc));
        return file.bytes();
    }

    private static byte[] jpegs() throws IOException {
        byte[] stream = CraftedJpeg.of(64, 64, List.of(), 900_000);
        CraftedHeif file = new CraftedHeif();
        List<ComposedItem> all = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            all.add(file.heif.item("jpeg", i == 0 ? stream : new byte[0]).properties(new Property.Ispe(64, 64)));
        }
        return file.sharing(all);
    }

    /** Each item has all that a coded picture may have of small units. */
    private static byte[] units() {
        CraftedHeif file = new CraftedHeif();
        Property config = config();
        List<ComposedItem> all = new ArrayList<>();
        byte[] units = new byte[4090 * 6];
        for (int i = 0; i < units.length; i += 6) {
            units[i + 3] = 2;
            units[i + 4] = 70;
        }
        for (int i = 0; i < 5000; i++) {
            all.add(file.heif.item("hvc1", i == 0 ? units : new byte[0]).properties(config, new Property.Ispe(64, 64)));
        }
        return file.sharing(all);
    }

    private static Property config() {
        byte[] config = new byte[23];
        config[0] = 1;
        config[21] = 3;
        return new Property.DecoderConfig("hvcC", config);
    }

    private static byte[] identities() {
        CraftedHeif file = new CraftedHeif();
        ComposedItem last = file.grid(15, 15).hidden();
        for (int i = 0; i < 90; i++) {
            file.auxiliary(file.heif.item("iden", new byte[0]).properties(new Property.Ispe(64, 64)).refersTo("dimg", last));
        }
        return file.bytes();
    }

    /** Declared so that a parser changes to it behind the declaration. */
    private static byte[] ebcdic() {
        byte[] declaration = "<?xml version='1.0' encoding='IBM037'?>".getBytes(StandardCharsets.US_ASCII);
        byte[] packet = new String(CraftedHeif.wide(60_000), StandardCharsets.US_ASCII).getBytes(Charset.forName("IBM037"));
        return ByteBuffer.allocate(declaration.length + packet.length).put(declaration).put(packet).array();
    }

    private static ComposedItem[] copies(ComposedItem item, int times) {
        ComposedItem[] all = new ComposedItem[times];
        Arrays.fill(all, item);
        return all;
    }
}
