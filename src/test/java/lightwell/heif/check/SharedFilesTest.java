package lightwell.heif.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lightwell.heif.Graphs;
import lightwell.heif.HeifException;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.message.Said;
import lightwell.photo.Oracle;
import lightwell.sample.BrokenPhotos;
import lightwell.sample.MadePhoto;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Made photos and broken files, and real ones where they are present. */
class SharedFilesTest {

    private static final Path SHARED = Path.of("../shared");

    private static NormalisedHeif normalise(String file) throws IOException {
        assumeTrue(Files.isDirectory(SHARED), "../shared is absent: real photos are not tested");
        return normalise(SHARED.resolve(file));
    }

    private static NormalisedHeif normalise(Path file) throws IOException {
        return Normaliser.normalise(ByteBuffer.wrap(Files.readAllBytes(file)));
    }

    @Test
    void everyPhotoNormalisesWithoutAWarning() throws IOException {
        for (Path file : Oracle.photos().stream().filter(f -> f.toString().matches(".*\\.(heic|hif|avif)")).toList()) {
            NormalisedHeif result = normalise(file);
            System.out.println(file.getFileName() + ": " + result.graph().items().size() + " items, "
                    + result.decodable().size() + " decodable");
            assertEquals(List.of(), Said.of(result.warnings()), file.toString());
            assertTrue(result.decodable().contains(result.graph().primary().id()));
        }
    }

    @Test
    void aMadePhotoHasItsGainMapAndDepth() throws IOException {
        NormalisedHeif made = normalise(MadePhoto.TURNED.file());
        HeifFile graph = made.graph();
        assertEquals(new Property.Ispe(248, 372), graph.primary().uprightSize().orElseThrow());
        assertEquals(4, graph.targets(graph.primary(), "dimg").size());
        List<Item> aux = graph.sources(graph.primary(), "auxl");
        assertEquals(List.of("urn:com:apple:photo:2020:aux:hdrgainmap", "urn:mpeg:hevc:2015:auxid:2"),
                aux.stream().map(a -> a.property(Property.AuxC.class).orElseThrow().type()).toList());
        assertEquals(List.of(new Property.Ispe(124, 186), new Property.Ispe(64, 96)),
                aux.stream().map(a -> a.uprightSize().orElseThrow()).toList());
        assertTrue(made.decodable().containsAll(aux.stream().map(Item::id).toList()));
    }

    @Test
    void pugHasItsGainMapAndDepth() throws IOException {
        NormalisedHeif pug = normalise("photos/pug.heic");
        HeifFile graph = pug.graph();
        assertEquals(new Property.Ispe(4032, 3024), graph.primary().uprightSize().orElseThrow());
        assertEquals(48, graph.targets(graph.primary(), "dimg").size());
        List<Item> aux = graph.sources(graph.primary(), "auxl");
        assertEquals(List.of("urn:com:apple:photo:2020:aux:hdrgainmap", "urn:mpeg:hevc:2015:auxid:2"),
                aux.stream().map(a -> a.property(Property.AuxC.class).orElseThrow().type()).toList());
        assertEquals(List.of(new Property.Ispe(2016, 1512), new Property.Ispe(768, 576)),
                aux.stream().map(a -> a.uprightSize().orElseThrow()).toList());
        assertTrue(pug.decodable().containsAll(aux.stream().map(Item::id).toList()));
        for (Item item : aux) {
            Item xmp = graph.sources(item, "cdsc").get(0);
            assertEquals("application/rdf+xml", xmp.contentType());
            assertTrue(new String(Graphs.bytes(graph.data(xmp)), StandardCharsets.UTF_8).contains("x:xmpmeta"));
        }
    }

    @Test
    void aMadeGraphKeepsItsToneMapButNotForTheDecoder() throws IOException {
        NormalisedHeif photo = normalise(MadePhoto.NEWER.file());
        Item tmap = photo.graph().items().values().stream().filter(i -> i.type().equals("tmap")).findFirst().orElseThrow();
        assertEquals(List.of(5, 6), photo.graph().targets(tmap, "dimg").stream().map(Item::id).toList());
        assertEquals("altr", photo.graph().groups().get(0).type());
        HeifFile rebuilt = HeifFile.parse(photo.bytes());
        assertTrue(rebuilt.items().values().stream().noneMatch(i -> i.type().equals("tmap")));
        assertEquals(normalise(MadePhoto.STRAIGHT.file()).decodable(), photo.decodable());
    }

    @Test
    void theGraphOfIos18KeepsItsToneMapButNotForTheDecoder() throws IOException {
        NormalisedHeif photo = normalise("photos/ios18_like.heic");
        Item tmap = photo.graph().items().values().stream().filter(i -> i.type().equals("tmap")).findFirst().orElseThrow();
        assertEquals(List.of(49, 52), photo.graph().targets(tmap, "dimg").stream().map(Item::id).toList());
        assertEquals("altr", photo.graph().groups().get(0).type());
        HeifFile rebuilt = HeifFile.parse(photo.bytes());
        assertTrue(rebuilt.items().values().stream().noneMatch(i -> i.type().equals("tmap")));
        assertTrue(rebuilt.references().stream().allMatch(r -> r.type().equals("dimg") || r.to().size() == 1));
        assertEquals(normalise("photos/pug.heic").decodable(), photo.decodable());
    }

    @Test
    void hostileFilesAreRefusedInOneSentence() {
        assertRefused("hostile/grid_self.heic", "circle: 49 and 49 again");
        assertRefused("hostile/trunc_4000.heic",
                "The file is cut short: the box 'mdat' at byte 3934 says 1295147 bytes but only 66 remain.");
        assertRefused("hostile/tile_outside.heic", "Item 48 ('hvc1') lies outside the file");
    }

    @Test
    void brokenPhotosAreRefusedInOneSentence() throws IOException {
        assertRefused(BrokenPhotos.file(BrokenPhotos.SELF), "circle: 1 and 1 again");
        assertRefused(BrokenPhotos.file(BrokenPhotos.SHORT), "The file is cut short: the box 'mdat' at byte");
        assertRefused(BrokenPhotos.file(BrokenPhotos.OUTSIDE), "Item 1 ('hvc1') lies outside the file");
    }

    private static void assertRefused(String file, String reason) {
        assumeTrue(Files.isDirectory(SHARED), "../shared is absent: real photos are not tested");
        assertRefused(SHARED.resolve(file), reason);
    }

    private static void assertRefused(Path file, String reason) {
        String sentence = assertThrows(HeifException.class, () -> normalise(file)).getMessage();
        assertTrue(sentence.contains(reason), sentence);
    }

    @Test
    void theCorpusOpensOrIsRefused() throws IOException {
        int[] outcomes = new int[2];
        for (Path file : Oracle.hostileFiles()) {
            Assertions.assertTimeout(Duration.ofSeconds(3), () -> {
                try {
                    normalise(file);
                    outcomes[1]++;
                } catch (HeifException refusal) {
                    assertTrue(refusal.getMessage().endsWith("."), refusal.getMessage());
                    outcomes[0]++;
                }
            });
        }
        System.out.println("Corpus: " + outcomes[0] + " refused, " + outcomes[1] + " opened.");
        assertTrue(outcomes[0] > 0 && outcomes[1] > 0);
    }
}
