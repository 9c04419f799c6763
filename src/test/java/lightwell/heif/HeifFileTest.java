package lightwell.heif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lightwell.heif.check.Normaliser;
import lightwell.message.Said;
import org.junit.jupiter.api.Test;

/** What real writers do and {@link HeifComposer} does not: other orders, widths, versions. And what is no HEIF file. */
class HeifFileTest {

    private static final byte[] FTYP = new BoxWriter().box("ftyp", () -> {}).toBytes();

    /** One hvc1 item 1 with the given iloc; {@code idat} holds the bytes 0 to 9. */
    private static byte[] meta(byte[] iloc) {
        BoxWriter out = new BoxWriter();
        out.fullBox("meta", 0, 0, () -> {
            out.fullBox("hdlr", 0, 0, () -> out.u32(0).fourCC("pict").u32(0).u32(0).u32(0).u8(0));
            out.fullBox("pitm", 0, 0, () -> out.u16(1));
            out.fullBox("iinf", 0, 0, () -> out.u16(1).fullBox("infe", 2, 0, () -> out.u16(1).u16(0).fourCC("hvc1").string("")));
            out.box("iprp", () -> out.box("ipco", () -> {}));
            out.box("idat", () -> out.bytes(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
            out.bytes(iloc);
        });
        return out.toBytes();
    }

    private static byte[] ftyp() {
        BoxWriter out = new BoxWriter();
        return out.box("ftyp", () -> out.fourCC("heic").u32(0).fourCC("mif1")).toBytes();
    }

    private static byte[] join(byte[]... parts) {
        BoxWriter out = new BoxWriter();
        for (byte[] part : parts) {
            out.bytes(part);
        }
        return out.toBytes();
    }

    private static byte[] iloc(int version, int sizes, Fields item) {
        BoxWriter out = new BoxWriter();
        return out.fullBox("iloc", version, 0, () -> {
            out.u16(sizes).id(version == 2, 1).id(version == 2, 1);
            item.write(out);
        }).toBytes();
    }

    private interface Fields {
        void write(BoxWriter out);
    }

    private static byte[] payload(byte[] file) throws HeifException {
        HeifFile heif = Graphs.parse(file);
        return Graphs.bytes(heif.data(heif.primary()));
    }

    @Test
    void joinsExtentsOnABaseOffset() throws HeifException {
        byte[] media = "mediadata".getBytes(StandardCharsets.ISO_8859_1); // behind ftyp of 20 and a header of 8 bytes
        byte[] iloc = iloc(1, 0x4480, out -> out.u16(0).u16(0).u32(0).u32(28).u16(2).u32(5).u32(4).u32(0).u32(2));
        BoxWriter mdat = new BoxWriter();
        mdat.box("mdat", () -> mdat.bytes(media));
        assertEquals("datame", new String(payload(join(ftyp(), mdat.toBytes(), meta(iloc))), StandardCharsets.ISO_8859_1));
    }

    @Test
    void readsWideFieldsIndicesAndIdat() throws HeifException {
        byte[] wide = iloc(2, 0x8804, out -> out.u16(1).u16(0).u16(1).u32(0).u32(0).u32(2).u32(0).u32(3));
        assertArrayEquals(new byte[] {2, 3, 4}, payload(join(ftyp(), meta(wide))));
    }

    @Test
    void extentOfLengthZeroReachesToTheEnd() throws HeifException {
        assertArrayEquals(new byte[] {7, 8, 9},
                payload(join(ftyp(), meta(iloc(1, 0x4400, out -> out.u16(1).u16(0).u16(1).u32(7).u32(0))))));
        assertArrayEquals(new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
                payload(join(ftyp(), meta(iloc(1, 0x0000, out -> out.u16(1).u16(0).u16(1))))));
    }

    @Test
    void readsBoxesOfOpenAndOf64BitSize() throws HeifException {
        byte[] plain = Graphs.phone().toBytes();
        int mdat = Graphs.indexOf(plain, "mdat") - 4;
        byte[] open = plain.clone();
        Arrays.fill(open, mdat, mdat + 4, (byte) 0);
        assertEquals(Graphs.parse(plain).items().keySet(), Graphs.parse(open).items().keySet());

        byte[] meta = meta(iloc(1, 0x4400, out -> out.u16(1).u16(0).u16(1).u32(7).u32(1)));
        BoxWriter wide = new BoxWriter();
        wide.u32(1).fourCC("meta").u32(0).u32(meta.length + 8).bytes(Arrays.copyOfRange(meta, 8, meta.length));
        assertArrayEquals(new byte[] {7}, payload(join(ftyp(), wide.toBytes())));
    }

    @Test
    void saysWhereAPayloadShouldBe() throws HeifException {
        assertProblem("is stored with the construction method 2", iloc(1, 0x4400, out -> out.u16(2).u16(0).u16(1).u32(0).u32(1)));
        assertProblem("is stored in another file", iloc(1, 0x4400, out -> out.u16(0).u16(1).u16(1).u32(0).u32(1)));
        assertProblem("lies outside the file", iloc(0, 0x4400, out -> out.u16(0).u16(1).u32(-1).u32(1)));
        assertProblem("lies outside the box 'idat'", iloc(1, 0x4400, out -> out.u16(1).u16(0).u16(1).u32(8).u32(3)));
        assertProblem("lies outside the file", iloc(0, 0x4480, out -> out.u16(0).u32(0x7fffffff).u32(-1).u16(1).u32(-1).u32(-1)));
        assertProblem("lies outside the file", iloc(0, 0x8800, out -> out.u16(0).u16(1).u32(-1).u32(-1).u32(0).u32(1)));
        assertProblem("lies outside the file", iloc(0, 0x8880, out -> out.u16(0).u32(-1).u32(0).u16(1).u32(-1).u32(0).u32(-1).u32(0)));
        assertProblem("more than the file has", iloc(0, 0x4400, out -> out.u16(0).u16(3).u32(0).u32(100).u32(0).u32(100).u32(0).u32(100)));
        assertProblem("is split into 40 pieces", iloc(0, 0x4400, out -> {
            out.u16(0).u16(40);
            for (int i = 0; i < 80; i++) {
                out.u32(1);
            }
        }));
    }

    private static void assertProblem(String expected, byte[] iloc) throws HeifException {
        HeifFile heif = Graphs.parse(join(ftyp(), meta(iloc)));
        String sentence = assertThrows(HeifException.class, () -> heif.data(heif.primary())).getMessage();
        assertTrue(sentence.startsWith("Item 1 ('hvc1') ") && sentence.contains(expected), sentence);
    }

    @Test
    void aFileMayForgetToSayThatItHoldsPictures() throws HeifException {
        byte[] file = Graphs.phone().toBytes();
        int type = Graphs.indexOf(file, "hdlr");
        System.arraycopy("free".getBytes(StandardCharsets.US_ASCII), 0, file, type, 4);
        HeifFile heif = Graphs.parse(file);
        assertEquals(Graphs.parse(Graphs.phone().toBytes()).items().keySet(), heif.items().keySet());
        assertEquals(1, Said.of(heif.warnings()).stream().filter(warning -> warning.contains("'hdlr'")).count(),
                Said.of(heif.warnings()).toString());
    }

    @Test
    void saysWhatAFileThatIsNotHeifLooksLike() {
        assertRefused("The file is empty.", new byte[0]);
        assertRefused("This is neither HEIF nor JPEG: it looks like a PNG.", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("This is neither HEIF nor JPEG: it does not begin with the box 'ftyp'.", "hello".getBytes(StandardCharsets.UTF_8));
        BoxWriter video = new BoxWriter();
        video.box("ftyp", () -> video.fourCC("isom").u32(0).fourCC("mp42")).box("moov", () -> {});
        assertRefused("This is not a photo: it looks like a video (MP4 or QuickTime, brand 'isom').", video.toBytes());
        assertRefused("The file holds no images: the box 'meta' is missing.", ftyp());
        assertRefused("The box 'ftyp' at byte 0 ends too early: 4 bytes are needed and 0 are left.", FTYP);
    }

    /** As Android writes it: behind the picture, in a box of its own. */
    @Test
    void namesTheVideoOfAMotionPhoto() throws HeifException {
        byte[] still = Graphs.phone().toBytes();
        byte[] video = ByteBuffer.allocate(8 + 3000).putInt(8 + 3000).put("mpvd".getBytes(StandardCharsets.US_ASCII)).array();
        HeifFile file = Graphs.parse(ByteBuffer.allocate(still.length + video.length).put(still).put(video).array());
        assertEquals(List.of("The file also holds the video of a motion photo (3000 bytes), which is left out."), Said.of(file.warnings()));
        assertEquals(Graphs.parse(still).items().keySet(), file.items().keySet());
    }

    @Test
    void callsASequenceASequence() throws HeifException {
        HeifComposer composer = new HeifComposer("heic", "mif1", "heic", "msf1");
        composer.primary(Graphs.coded(composer, 64, 64));
        assertEquals(List.of(
                "The file is an image sequence (brand 'msf1'): its still picture is shown, and the pictures of the sequence are left out."),
                Said.of(Graphs.parse(composer.toBytes()).warnings()));
        BoxWriter alone = new BoxWriter();
        alone.box("ftyp", () -> alone.fourCC("avis").u32(0).fourCC("iso8")).box("moov", () -> {});
        assertRefused("The file is an image sequence (brand 'avis') without a still picture, which is not supported.", alone.toBytes());
    }

    @Test
    void saysWhereAFileIsCutShort() {
        byte[] whole = Graphs.phone().toBytes();
        int mdat = Graphs.indexOf(whole, "mdat") - 4;
        int size = ByteBuffer.wrap(whole).getInt(mdat);
        byte[] cut = Arrays.copyOf(whole, mdat + 14);
        String expected = "The file is cut short: the box 'mdat' at byte " + mdat + " says " + size + " bytes but only 14 remain.";
        assertEquals(expected, assertThrows(HeifException.class, () -> Normaliser.normalise(ByteBuffer.wrap(cut))).getMessage());
    }

    @Test
    void uprightSizeFollowsCropAndTurn() {
        var clap = new Property.Clap(new Property.Fraction(40, 1), new Property.Fraction(20, 1),
                new Property.Fraction(0, 1), new Property.Fraction(0, 1));
        assertEquals(new Property.Ispe(20, 40), upright(new Property.Ispe(64, 48), clap, new Property.Irot(90)));
        assertEquals(new Property.Ispe(40, 20), upright(new Property.Ispe(64, 48), new Property.Irot(270), new Property.Irot(90), clap));
        assertEquals(new Property.Ispe(64, 48), upright(new Property.Irot(180), new Property.Imir(0), new Property.Ispe(64, 48)));
        assertEquals(new Property.Ispe(30, 10), upright(new Property.Ispe(30, 10), clap), "a crop that does not fit is ignored");
        assertEquals(Optional.empty(), new Item(1, "hvc1", false, "", "", "", List.of(), 0).uprightSize());
    }

    private static Property.Ispe upright(Property... properties) {
        return new Item(1, "hvc1", false, "", "", "", List.of(properties), 0).uprightSize().orElseThrow();
    }

    private static void assertRefused(String sentence, byte[] file) {
        assertEquals(sentence, assertThrows(HeifException.class, () -> Graphs.parse(file)).getMessage());
    }
}
