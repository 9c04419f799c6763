package lightwell.heif;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import lightwell.message.Said;
import org.junit.jupiter.api.Test;

class HeifComposerTest {

    @Test
    void readsBackWhatWasWritten() throws HeifException {
        HeifComposer heif = Graphs.composer();
        var clap = new Property.Clap(new Property.Fraction(30, 1), new Property.Fraction(41, 2),
                new Property.Fraction(-1, 2), new Property.Fraction(3, 4));
        ComposedItem image = Graphs.coded(heif, 64, 48).name("näme").properties(new Property.Irot(90), new Property.Imir(1), clap,
                new Property.Pixi(List.of(8, 10, 12)), new Property.Nclx(12, 13, 6, true));
        heif.primary(image);
        heif.item("mime", "<x/>".getBytes(StandardCharsets.UTF_8)).hidden().contentType("application/rdf+xml").refersTo("cdsc", image);
        heif.item("uri ", new byte[] {7}).inIdat().uri("tag:example.org,2026:a");
        heif.item("Exif", new byte[] {8, 9}).inIdat();
        heif.group("altr", image);

        HeifFile file = Graphs.parse(heif.toBytes());
        assertEquals(List.of("heic", "mif1", "heic"), file.brands());
        assertEquals(List.of(1, 2, 3, 4), List.copyOf(file.items().keySet()));
        Item primary = file.primary();
        assertEquals("näme", primary.name());
        assertEquals(Optional.of(new Property.Ispe(64, 48)), primary.property(Property.Ispe.class));
        assertEquals(Optional.of(new Property.Irot(90)), primary.property(Property.Irot.class));
        assertEquals(Optional.of(new Property.Imir(1)), primary.property(Property.Imir.class));
        assertEquals(Optional.of(clap), primary.property(Property.Clap.class));
        assertEquals(Optional.of(new Property.Pixi(List.of(8, 10, 12))), primary.property(Property.Pixi.class));
        assertEquals(Optional.of(new Property.Nclx(12, 13, 6, true)), primary.property(Property.Nclx.class));
        assertArrayEquals(Graphs.config().content(), primary.property(Property.DecoderConfig.class).orElseThrow().content());
        Item xmp = file.items().get(2);
        assertEquals("application/rdf+xml", xmp.contentType());
        assertTrue(xmp.hidden());
        assertEquals(List.of(xmp), file.sources(primary, "cdsc"));
        assertEquals(List.of(primary), file.targets(xmp, "cdsc"));
        assertEquals("<x/>", new String(Graphs.bytes(file.data(xmp)), StandardCharsets.UTF_8));
        assertEquals("tag:example.org,2026:a", file.items().get(3).uri());
        assertArrayEquals(new byte[] {7}, Graphs.bytes(file.data(file.items().get(3))));
        assertArrayEquals(new byte[] {8, 9}, Graphs.bytes(file.data(file.items().get(4))));
        assertEquals(List.of(new HeifFile.Group("altr", 5, List.of(1))), file.groups());
        assertEquals(List.of(), Said.of(file.warnings()));
    }

    @Test
    void keepsProfilesAndAuxiliaryTypes() throws HeifException {
        HeifComposer heif = Graphs.composer();
        heif.primary(Graphs.coded(heif, 64, 48).properties(new Property.Icc(new byte[] {1, 2, 3}),
                new Property.AuxC(Graphs.GAIN_MAP, new byte[] {4, 5}), new Property.Other("blah", true, new byte[] {6})));
        Item item = Graphs.parse(heif.toBytes()).primary();
        assertArrayEquals(new byte[] {1, 2, 3}, item.property(Property.Icc.class).orElseThrow().profile());
        assertEquals(Graphs.GAIN_MAP, item.property(Property.AuxC.class).orElseThrow().type());
        assertArrayEquals(new byte[] {4, 5}, item.property(Property.AuxC.class).orElseThrow().subtype());
        assertTrue(item.property(Property.Other.class).orElseThrow().essential());
        assertEquals("blah", item.property(Property.Other.class).orElseThrow().type());
    }

    @Test
    void writesIdsAbove65535() throws HeifException {
        HeifComposer heif = Graphs.composer();
        ComposedItem image = heif.item(70_000, "hvc1", new byte[] {1}).properties(Graphs.config(), new Property.Ispe(8, 8));
        heif.primary(image);
        heif.item(5, "Exif", new byte[] {2}).inIdat().refersTo("cdsc", image);
        HeifFile file = Graphs.parse(heif.toBytes());
        assertEquals(70_000, file.primary().id());
        assertEquals(List.of(5, 70_000), List.copyOf(file.items().keySet()));
        assertEquals(List.of(file.primary()), file.targets(file.items().get(5), "cdsc"));
        assertArrayEquals(new byte[] {1}, Graphs.bytes(file.data(file.primary())));
        assertEquals(70_001, heif.item("Exif", new byte[0]).id());
    }

    @Test
    void sharesEqualPropertiesAndCountsBeyond127() throws HeifException {
        HeifComposer heif = Graphs.composer();
        for (int i = 1; i <= 200; i++) {
            heif.primary(Graphs.coded(heif, i, i));
        }
        byte[] bytes = heif.toBytes();
        assertEquals(Graphs.indexOf(bytes, "hvcC"), new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).lastIndexOf("hvcC"));
        HeifFile file = Graphs.parse(bytes);
        for (Item item : file.items().values()) {
            assertEquals(Optional.of(new Property.Ispe(item.id(), item.id())), item.property(Property.Ispe.class));
        }
    }

    @Test
    void gridPayloadsReadBack() throws HeifException {
        for (GridPayload grid : List.of(new GridPayload(1, 256, 10, 20), new GridPayload(6, 8, 70_000, 3))) {
            assertEquals(grid, GridPayload.parse(1, java.nio.ByteBuffer.wrap(grid.bytes())));
        }
        assertEquals(8, new GridPayload(6, 8, 4032, 3024).bytes().length);
    }

    @Test
    void refusesWhatCannotBeWritten() {
        HeifComposer heif = Graphs.composer();
        assertThrows(IllegalStateException.class, heif::toBytes);
        heif.item(3, "Exif", new byte[0]);
        assertThrows(IllegalArgumentException.class, () -> heif.item(3, "Exif", new byte[0]));
    }
}
