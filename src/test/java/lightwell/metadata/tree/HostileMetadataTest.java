package lightwell.metadata.tree;

import static lightwell.metadata.tree.MetadataTreeTest.block;
import static lightwell.metadata.tree.MetadataTreeTest.one;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lightwell.metadata.tree.MetadataBlock.Kind;
import lightwell.metadata.tree.MetadataTreeTest.Tiff;
import lightwell.photo.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Crafted blocks neither hang nor take much memory; the JVM of the tests has 3 GB. */
class HostileMetadataTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int EXIF = 0x8769;

    @Test
    void directoriesThatPointAtThemselves() {
        bounded(Kind.EXIF, new Tiff(3).raw(EXIF, 4, 1, 8).raw(0x8825, 4, 1, 8).raw(0xA005, 4, 1, 8).bytes());
        byte[] next = new Tiff(1).raw(0x0112, 3, 1, 1 << 16).bytes();
        ByteBuffer.wrap(next).putInt(8 + 2 + 12, 8);
        bounded(Kind.EXIF, next);
    }

    @Test
    void countsOfTwoToThe32() {
        Tiff tiff = new Tiff(16);
        for (int type = 0; type < 16; type++) {
            tiff.raw(0x9000 + type, type, -1, 8);
        }
        bounded(Kind.EXIF, tiff.bytes());
    }

    @Test
    void aHundredNestedDirectories() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(ByteBuffer.allocate(8).putShort((short) 0x4D4D).putShort((short) 42).putInt(8).array());
        for (int i = 0; i < 100; i++) {
            all.writeBytes(ByteBuffer.allocate(18).putShort((short) 1).putShort((short) EXIF).putShort((short) 4).putInt(1)
                    .putInt(8 + 18 * (i + 1)).putInt(8 + 18 * (i + 1)).array());
        }
        bounded(Kind.EXIF, all.toByteArray());
    }

    @Test
    void aThousandEntriesThatShareTheSameMegabytes() {
        byte[] shared = new byte[15 << 20];
        Tiff tiff = new Tiff(1000).entry(0x9000, 7, shared.length, shared);
        for (int i = 1; i < 1000; i++) {
            tiff.raw(0x4000 + i, 7, shared.length, 8 + 2 + 12 * 1000 + 4);
        }
        bounded(Kind.EXIF, tiff.bytes());
    }

    @Test
    void propertyListsThatLieAboutTheirCounts() {
        for (int marker : new int[] {0x4F, 0x5F, 0x6F, 0x7F, 0xAF, 0xBF, 0xCF, 0xDF}) {
            bounded(Kind.PLIST, plist(1, new byte[] {(byte) marker, 0x13, 0x7F, -1, -1, -1, -1, -1, -1, -1}));
            bounded(Kind.PLIST, plist(1, new byte[] {(byte) marker, 0x13, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0}));
        }
        bounded(Kind.PLIST, plist(Long.MAX_VALUE, new byte[] {0x08}));
        bounded(Kind.PLIST, plist(Long.MIN_VALUE, new byte[] {0x08}));
        bounded(Kind.PLIST, plist(1L << 31, new byte[] {0x08}));
    }

    @Test
    void propertyListsThatHoldThemselvesOrUnfoldWithoutEnd() {
        bounded(Kind.PLIST, plist(1, new byte[] {(byte) 0xA1, 0}));
        bounded(Kind.PLIST, plist(1, new byte[] {(byte) 0xD1, 0, 0}));
        byte[][] levels = new byte[30][];
        for (int i = 0; i < levels.length; i++) { // each holds the next one ten times
            levels[i] = new byte[11];
            levels[i][0] = (byte) 0xAA;
            Arrays.fill(levels[i], 1, 11, (byte) Math.min(i + 1, levels.length - 1));
        }
        levels[29] = new byte[] {0x08};
        bounded(Kind.PLIST, plist(levels.length, levels));
    }

    @Test
    void appleNotesWithSuchAPropertyList() {
        byte[] plist = plist(Long.MAX_VALUE, new byte[] {0x08});
        ByteBuffer note = ByteBuffer.allocate(14 + 2 + 12 + 4 + plist.length).put("Apple iOS\0\0\1MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 1).putShort((short) 3).putShort((short) 7).putInt(plist.length).putInt(32).putInt(0).put(plist);
        bounded(Kind.EXIF, new Tiff(2).entry(0x927C, 7, note.capacity(), note.array()).raw(EXIF, 4, 1, 8).bytes());
    }

    @Test
    void xmpOfManyNamesOrManyLevels() {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < 300_000; i++) {
            wide.append("<a:n").append(i).append("/>");
        }
        bounded(Kind.XMP, xmp(wide.toString()));
        StringBuilder fewer = new StringBuilder();
        for (int i = 0; i < 9_900; i++) {
            fewer.append("<a:n").append(i).append("/>");
        }
        bounded(Kind.XMP, xmp(fewer.toString()));
        bounded(Kind.XMP, xmp("<a:s rdf:parseType='Resource'>".repeat(4_900) + "</a:s>".repeat(4_900)));
    }

    @Test
    void manyBlocks() {
        byte[] shared = new byte[1 << 20];
        List<MetadataBlock> blocks = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            blocks.add(block(Kind.OTHER, "base", "same", shared));
        }
        assertTimeout(LIMIT, () -> MetadataTree.of(blocks));
    }

    @ParameterizedTest
    @ValueSource(strings = {"turned.heic", "pug.heic"})
    void mutationsOfABlock(String photo) throws IOException {
        byte[] file = Files.readAllBytes(Oracle.photo(photo));
        int start = new String(file, StandardCharsets.ISO_8859_1).indexOf("Exif\0\0MM") + 6;
        assertTrue(start > 6, "no EXIF found");
        byte[] exif = Arrays.copyOfRange(file, start, start + 2400);
        Random random = new Random(20261124);
        assertTimeout(LIMIT.multipliedBy(4), () -> {
            for (int i = 0; i < 2000; i++) {
                byte[] mutated = exif.clone();
                for (int m = random.nextInt(8) + 1; m > 0; m--) {
                    mutated[random.nextInt(mutated.length)] = (byte) (random.nextBoolean() ? 0xFF : random.nextInt(256));
                }
                MetadataTree.of(List.of(block(Kind.EXIF, "base", "exif", mutated)));
            }
        });
    }

    private static void bounded(Kind kind, byte[] data) {
        long before = used();
        MetadataNode[] tree = new MetadataNode[1];
        assertTimeout(LIMIT, () -> tree[0] = one(block(kind, "base", "block", data)));
        assertTrue(used() - before < 200L << 20, "it keeps " + (used() - before >> 20) + " MB");
        assertTrue(tree[0].name().equals("block"));
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static byte[] xmp(String properties) {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description xmlns:a='http://example.org/a/'>" + properties + "</rdf:Description></rdf:RDF></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Offsets of two bytes, references of one byte, the first object on top. */
    private static byte[] plist(long count, byte[]... objects) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        all.writeBytes("bplist00".getBytes(StandardCharsets.US_ASCII));
        for (byte[] object : objects) {
            table.writeBytes(ByteBuffer.allocate(2).putShort((short) all.size()).array());
            all.writeBytes(object);
        }
        int start = all.size();
        all.writeBytes(table.toByteArray());
        all.writeBytes(ByteBuffer.allocate(32).put(6, (byte) 2).put(7, (byte) 1).putLong(8, count).putLong(24, start).array());
        return all.toByteArray();
    }
}
