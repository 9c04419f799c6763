package lightwell.heif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lightwell.message.Said;
import org.junit.jupiter.api.Test;

/** Boxes that say too much, at the limit and one beyond it, and boxes that are not what they should be. */
class HeifLimitsTest {

    /** The boxes of a file with the item 1, by name; tests replace some. */
    private final Map<String, Consumer<BoxWriter>> boxes = new LinkedHashMap<>();

    HeifLimitsTest() {
        boxes.put("hdlr", out -> handler(out, "pict"));
        boxes.put("pitm", out -> out.fullBox("pitm", 0, 0, () -> out.u16(1)));
        boxes.put("iinf", out -> items(out, 1, () -> {}));
        boxes.put("iprp", out -> properties(out, () -> {}));
        boxes.put("iloc", out -> out.fullBox("iloc", 0, 0, () -> out.u16(0x4400).u16(0)));
    }

    @Test
    void itemsAreCounted() throws HeifException {
        boxes.put("iinf", out -> items(out, 10_000, () -> {}));
        assertEquals(Set.of(1), parse().items().keySet());
        assertEquals(1, warnings("announces 10000 items but holds 1"));
        boxes.put("iinf", out -> items(out, 10_001, () -> {}));
        assertRefused("iinf", "announces 10001 items; the limit is 10000");
        boxes.put("iinf", out -> items(out, 1, () -> {}));
        boxes.put("iloc", out -> out.fullBox("iloc", 0, 0, () -> out.u16(0x4400).u16(10_001)));
        assertRefused("iloc", "announces 10001 items; the limit is 10000");
    }

    @Test
    void boxesOfTheGraphAreCounted() throws HeifException {
        boxes.put("free", out -> repeat(995, () -> out.box("free", () -> {})));
        assertEquals(0, parse().warnings().size());
        boxes.put("free", out -> repeat(996, () -> out.box("free", () -> {})));
        assertRefused("meta", "holds more than 1000 boxes");
    }

    @Test
    void propertiesAreCounted() throws HeifException {
        boxes.put("iprp", out -> properties(out, () -> repeat(10_000, () -> out.box("free", () -> {}))));
        assertEquals(0, parse().warnings().size());
        boxes.put("iprp", out -> properties(out, () -> repeat(10_001, () -> out.box("free", () -> {}))));
        assertRefused("ipco", "holds more than 10000 properties");
    }

    /** An item has 255 at most, so there are many entries for one item; index 0 means no property. */
    @Test
    void associationsAreCounted() throws HeifException {
        boxes.put("iprp", out -> associations(out, 145));
        assertEquals(0, parse().warnings().size());
        boxes.put("iprp", out -> associations(out, 146));
        assertRefused("ipma", "gives the items more than 1000000 properties");
    }

    @Test
    void referencesAreCounted() throws HeifException {
        boxes.put("iref", out -> references(out, 16_975));
        assertEquals(16, parse().targets(parse().primary(), "cdsc").size() / 62_500);
        boxes.put("iref", out -> references(out, 16_976));
        assertRefused("iref", "holds more than 1000000 references");
    }

    @Test
    void membersOfGroupsAreCounted() throws HeifException {
        boxes.put("grpl", out -> group(out, 999_999));
        assertEquals(1, parse().groups().size());
        boxes.put("grpl", out -> group(out, 1_000_000));
        assertEquals(0, parse().groups().size());
        assertEquals(1, warnings("holds more than 1000000 group members"));
    }

    @Test
    void warningsAreCounted() throws HeifException {
        boxes.put("iref", out -> missing(out, 100));
        assertEquals(100, parse().warnings().size());
        boxes.put("iref", out -> missing(out, 101));
        assertEquals(101, parse().warnings().size());
        assertEquals("There are more warnings than are listed here.", Said.of(parse().warnings()).get(100));
    }

    @Test
    void textsAndChannelsAreCounted() throws HeifException {
        boxes.put("iinf", out -> items(out, 2, () -> item(out, 2, 2, 0, "n".repeat(4096))));
        assertEquals(4096, parse().items().get(2).name().length());
        boxes.put("iinf", out -> items(out, 2, () -> item(out, 2, 2, 0, "n".repeat(4097))));
        assertEquals(Set.of(1), parse().items().keySet());
        assertEquals(1, warnings("holds a text of 4097 bytes; the limit is 4096"));
        boxes.put("iinf", out -> items(out, 1, () -> {}));
        boxes.put("iprp", out -> properties(out, () -> out.fullBox("pixi", 0, 0, () -> out.u8(16).bytes(new byte[16]))));
        assertEquals(0, parse().warnings().size());
        boxes.put("iprp", out -> properties(out, () -> out.fullBox("pixi", 0, 0, () -> out.u8(17).bytes(new byte[17]))));
        assertEquals(1, warnings("announces 17 channels; the limit is 16"));
    }

    @Test
    void itemsThatCannotBeReadAreLeftOut() throws HeifException {
        boxes.put("iinf", out -> items(out, 5, () -> {
            item(out, 4, 2, 0, "");
            item(out, 3, 0x8000_0000, 0, "");
            item(out, 2, 3, 1, "");
            out.box("free", () -> {});
        }));
        assertEquals(Set.of(1), parse().items().keySet());
        assertEquals(1, warnings("has version 4 and is ignored"));
        assertEquals(1, warnings("Item 2147483648 is left out: its id is out of range."));
        assertEquals(1, warnings("Item 3 is left out: it is encrypted."));
        assertEquals(1, warnings("The box 'free'"));
    }

    @Test
    void versionsAndSizesThatAreUnknownAreRefused() {
        boxes.put("iref", out -> out.fullBox("iref", 2, 0, () -> {}));
        assertRefused("iref", "has the unknown version 2");
        boxes.remove("iref");
        boxes.put("iprp", out -> out.box("iprp", () -> out.box("ipco", () -> {}).fullBox("ipma", 2, 0, () -> out.u32(0))));
        assertRefused("ipma", "has the unknown version 2");
        boxes.put("iprp", out -> out.box("iprp", () -> {}));
        assertRefused("iprp", "lacks the box 'ipco'");
        boxes.put("iprp", out -> properties(out, () -> {}));
        boxes.put("iloc", out -> out.fullBox("iloc", 3, 0, () -> out.u16(0x4400).u16(0)));
        assertRefused("iloc", "has the unknown version 3");
        boxes.put("iloc", out -> out.fullBox("iloc", 0, 0, () -> out.u16(0x3400).u16(1).u16(1).u16(0).u16(1).u32(0).u32(0)));
        assertRefused("iloc", "has a field of 3 bytes where 0, 4 or 8 are allowed");
        boxes.remove("iloc");
        assertRefused("meta", "lacks the box 'iloc'");
    }

    @Test
    void thePrimaryItemAndTheHandlerCount() throws HeifException {
        boxes.put("again", out -> out.fullBox("pitm", 0, 0, () -> out.u16(7)));
        assertEquals(1, parse().primary().id());
        assertEquals(1, warnings("is the second of its kind and is ignored"));
        boxes.put("pitm", out -> out.fullBox("pitm", 0, 0, () -> out.u16(9)));
        assertRefused("pitm", "names item 9 as the primary image, which does not exist");
        boxes.put("pitm", out -> out.fullBox("pitm", 1, 0, () -> out.u32(0x8000_0000)));
        assertRefused("pitm", "names item 2147483648, which is out of range");
        boxes.put("hdlr", out -> handler(out, "vide"));
        assertRefused("hdlr", "says that the file holds 'vide', not pictures");
    }

    @Test
    void referencesThatMakeNoSenseAreIgnored() throws HeifException {
        boxes.put("iref", out -> out.fullBox("iref", 1, 0, () -> out.box("dimg", () -> out.u32(1).u16(5).u32(1))
                .box("dimg", () -> out.u32(1).u16(1).u32(0x8000_0000))));
        assertEquals(List.of(), parse().targets(parse().primary(), "dimg"));
        assertEquals(1, warnings("announces 5 entries but has only 4 bytes left"));
        assertEquals(1, warnings("names item ids that are out of range"));
    }

    private static void handler(BoxWriter out, String type) {
        out.fullBox("hdlr", 0, 0, () -> out.u32(0).fourCC(type).u32(0).u32(0).u32(0).u8(0));
    }

    private static void items(BoxWriter out, int announced, Runnable more) {
        out.fullBox("iinf", 0, 0, () -> {
            out.u16(announced);
            item(out, 2, 1, 0, "");
            more.run();
        });
    }

    private static void item(BoxWriter out, int version, int id, int protection, String name) {
        out.fullBox("infe", version, 0, () -> out.id(version == 3, id).u16(protection).fourCC("hvc1").string(name));
    }

    private static void properties(BoxWriter out, Runnable all) {
        out.box("iprp", () -> out.box("ipco", all));
    }

    private static void associations(BoxWriter out, int last) {
        out.box("iprp", () -> out.box("ipco", () -> {}).fullBox("ipma", 0, 0, () -> {
            out.u32(3922);
            repeat(3921, () -> out.u16(1).u8(255).bytes(new byte[255]));
            out.u16(1).u8(last).bytes(new byte[last]);
        }));
    }

    private static void references(BoxWriter out, int last) {
        out.fullBox("iref", 0, 0, () -> {
            repeat(15, () -> reference(out, 65_535));
            reference(out, last);
        });
    }

    private static void reference(BoxWriter out, int count) {
        out.box("cdsc", () -> {
            out.u16(1).u16(count);
            repeat(count, () -> out.u16(1));
        });
    }

    private static void missing(BoxWriter out, int count) {
        out.fullBox("iref", 0, 0, () -> out.box("cdsc", () -> {
            out.u16(1).u16(count);
            for (int i = 0; i < count; i++) {
                out.u16(2 + i);
            }
        }));
    }

    private static void group(BoxWriter out, int count) {
        out.box("grpl", () -> out.fullBox("altr", 0, 0, () -> out.u32(7).u32(count).bytes(new byte[4 * count])));
    }

    private static void repeat(int times, Runnable write) {
        for (int i = 0; i < times; i++) {
            write.run();
        }
    }

    private HeifFile parse() throws HeifException {
        BoxWriter out = new BoxWriter();
        out.box("ftyp", () -> out.fourCC("heic").u32(0).fourCC("mif1"));
        out.fullBox("meta", 0, 0, () -> boxes.values().forEach(box -> box.accept(out)));
        return Graphs.parse(out.toBytes());
    }

    private long warnings(String part) throws HeifException {
        return Said.of(parse().warnings()).stream().filter(said -> said.contains(part)).count();
    }

    private void assertRefused(String box, String reason) {
        String sentence = assertThrows(HeifException.class, this::parse).getMessage();
        assertTrue(sentence.startsWith("The box '" + box + "' at byte ") && sentence.endsWith(" " + reason + "."), sentence);
    }
}
