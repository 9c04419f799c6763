package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import lightwell.failure.ToldException;
import lightwell.metadata.IsoGainMap;
import lightwell.photo.Layer;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.ComposedJpeg;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepPixelsJpegTest {

    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String ISO = "urn:iso:std:iso:ts:21496:-1\0";
    private static final String APPLE = "urn:com:apple:photo:2020:aux:hdrgainmap";
    private static final String APPLE_XMP = "xmlns:h='http://ns.apple.com/HDRGainMap/1.0/' h:HDRGainMapVersion='131072' ";

    @TempDir
    Path folder;

    /** A gamma and a largest gain that depend on the headroom, as a real fit does. */
    private static IsoGainMap.Channel fit(double headroom) {
        return new IsoGainMap.Channel(0, Math.log(headroom) / Math.log(2), 0.75, 0, 0);
    }

    private static byte[] described(byte[] file) throws IOException {
        return KeepPixelsJpeg.describe(ByteBuffer.wrap(file), KeepPixelsJpegTest::fit);
    }

    @Test
    void anIphonesMapIsDescribedThreeTimes() throws Exception {
        byte[] before = Files.readAllBytes(Oracle.photo("apple_gainmap_new.jpg"));
        byte[] after = described(before);
        assertEquals(List.of("APP0", "Exif", "http://ns.adobe.com/xap/1.0/", "MPF", "ICC_PROFILE", "urn:iso:std:iso:ts:21496:-1"),
                SeenJpeg.at(after, 0).order().subList(0, 6));
        kept(before, after, 1);
        IsoGainMap iso = read(after).iso().orElseThrow();
        assertEquals(4.532783, read(after).apple().orElseThrow().xmpHeadroom().orElseThrow());
        assertEquals("ISO 21496-1 segment", iso.source());
        assertEquals(Math.log(4.532783) / Math.log(2), iso.alternateHeadroom(), 1e-8);
        assertEquals(0.75, iso.channels().get(0).gamma());
        assertEquals(iso.alternateHeadroom(), iso.channels().get(0).max(), 1e-8);
        adobeSaysTheSame(after, iso);
    }

    @Test
    void anUltraHdrGetsIso() throws Exception {
        byte[] before = Files.readAllBytes(Oracle.photo("ultrahdr_paris.jpg"));
        byte[] after = described(before);
        kept(before, after, 1);
        IsoGainMap iso = read(after).iso().orElseThrow();
        assertEquals("ISO 21496-1 segment", iso.source());
        assertEquals(3.5, iso.alternateHeadroom());
        for (int c = 0; c < 3; c++) {
            assertArrayEquals(new double[] {0, 3.5 + 0.1 * c, 1, 0, 0}, values(iso.channels().get(c)), 1e-8);
        }
        adobeSaysTheSame(after, iso);
        String old = SeenJpeg.at(before, 0).named(XMP).text();
        assertEquals(old.replace("\"14092\"", "\"" + SeenJpeg.at(after, 0).listedLength() + "\""), SeenJpeg.at(after, 0).named(XMP).text());
    }

    private static double[] values(IsoGainMap.Channel channel) {
        return new double[] {channel.min(), channel.max(), channel.gamma(), channel.baseOffset(), channel.alternateOffset()};
    }

    private void adobeSaysTheSame(byte[] file, IsoGainMap iso) throws IOException {
        byte[] without = file.clone();
        int map = mapOf(file)[0];
        without[SeenJpeg.at(file, map).named(ISO).at() + 4] = 'x';
        IsoGainMap adobe = read(without).iso().orElseThrow();
        assertEquals("hdrgm XMP", adobe.source());
        assertEquals(iso.alternateHeadroom(), adobe.alternateHeadroom(), 1e-8);
        assertEquals(iso.channels().size(), adobe.channels().size());
        for (int c = 0; c < iso.channels().size(); c++) {
            assertArrayEquals(values(iso.channels().get(c)), values(adobe.channels().get(c)), 1e-8);
        }
    }

    private Layer.GainMap read(byte[] file) throws IOException {
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("a.jpg"), file))) {
            assertEquals(List.of(), photo.warnings());
            photo.gainMap().orElseThrow().raster();
            return photo.gainMap().orElseThrow();
        }
    }

    /** Offset and length of the picture of the index that has ISO's description. */
    private static int[] mapOf(byte[] file) {
        return SeenJpeg.at(file, 0).index().stream().skip(1)
                .filter(place -> SeenJpeg.at(file, place[0]).segments().stream().anyMatch(segment -> segment.named(ISO))).findFirst()
                .orElseThrow();
    }

    /** Pictures are where index and directory say; all their segments but XMP and index, and their scans, are the same. */
    private static void kept(byte[] before, byte[] after, int map) throws Exception {
        List<int[]> old = SeenJpeg.at(before, 0).index();
        List<int[]> now = SeenJpeg.at(after, 0).index();
        assertEquals(old.size(), now.size());
        for (int i = 0; i < old.size(); i++) {
            int next = i + 1 < old.size() ? old.get(i + 1)[0] : before.length;
            int end = Math.min(next, old.get(i)[0] + old.get(i)[1]); // one real index states a length that is too large
            assertEquals(hashes(before, old.get(i)[0], end), hashes(after, now.get(i)[0], now.get(i)[0] + now.get(i)[1]), "picture " + i);
        }
        assertEquals(now.get(map)[1], SeenJpeg.at(after, 0).listedLength());
        int rest = before.length - old.get(old.size() - 1)[0] - old.get(old.size() - 1)[1];
        assertEquals(after.length, now.get(now.size() - 1)[0] + now.get(now.size() - 1)[1] + rest);
        assertArrayEquals(Arrays.copyOfRange(before, before.length - rest, before.length),
                Arrays.copyOfRange(after, after.length - rest, after.length));
        assertEquals(4, SeenJpeg.at(after, 0).named(ISO).content().length - ISO.length());
    }

    /** Of every old segment, and of everything from the scan to the end of the picture. */
    private static List<String> hashes(byte[] file, int start, int end) throws Exception {
        SeenJpeg picture = SeenJpeg.at(file, start);
        List<String> hashes = new ArrayList<>();
        for (SeenJpeg.Segment segment : picture.segments()) {
            if (!segment.named(XMP) && !segment.named(ISO) && !segment.named("MPF\0")) {
                hashes.add(segment.marker() + " " + hash(segment.content()));
            }
        }
        hashes.add(hash(Arrays.copyOfRange(file, picture.scan(), end)));
        return hashes;
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static byte[] apple(String headroom) {
        return ComposedJpeg.picture(64, 48, false, ComposedJpeg.auxiliary(APPLE, APPLE_XMP + headroom));
    }

    /** The directory skips the depth map, which it does not list, by a padding. */
    @Test
    void otherPicturesAndBytesBehindThemStay() throws Exception {
        byte[] pictures = new ComposedJpeg(ComposedJpeg.picture(128, 96, true)).segment(ComposedJpeg.exif(1))
                .part("", 0, ComposedJpeg.picture(64, 48, false, ComposedJpeg.auxiliary("disparity", "")))
                .part("", 0, apple("h:HDRGainMapHeadroom='3'")).bytes(ComposedJpeg.Lists.MPF);
        byte[] before = Arrays.copyOf(pictures, pictures.length + 1000);
        Arrays.fill(before, pictures.length, before.length, (byte) 0x5A);
        byte[] after = described(before);
        kept(before, after, 2);
        List<int[]> places = SeenJpeg.at(after, 0).index();
        assertTrue(SeenJpeg.at(after, 0).named(XMP).text().contains("Item:Padding=\"" + places.get(1)[1] + "\""));
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("a.jpg"), after))) {
            assertTrue(photo.depth().isPresent());
            assertEquals(3, Math.pow(2, photo.gainMap().orElseThrow().iso().orElseThrow().alternateHeadroom()), 1e-8);
        }
    }

    @Test
    void aMapDescribedByIsoAloneGetsAdobesWords() throws Exception {
        byte[] before = new ComposedJpeg(ComposedJpeg.picture(128, 96, true))
                .part("GainMap", 0, ComposedJpeg.picture(64, 48, false, ComposedJpeg.iso(2))).bytes(ComposedJpeg.Lists.MPF);
        byte[] after = described(before);
        kept(before, after, 1);
        adobeSaysTheSame(after, read(after).iso().orElseThrow());
    }

    @Test
    void whatCannotBeDescribedIsRefusedInOneSentence() throws Exception {
        ComposedJpeg.Lists index = ComposedJpeg.Lists.MPF;
        byte[] plain = ComposedJpeg.picture(64, 48, true);
        refused("has no gain map", plain);
        refused("states no headroom", new ComposedJpeg(plain).part("", 0, apple("")).bytes(index));
        refused("has all descriptions already",
                described(new ComposedJpeg(plain).part("", 0, apple("h:HDRGainMapHeadroom='3'")).bytes(index)));
        refused("does not describe", new ComposedJpeg(plain).part("GainMap", 0, plain).bytes(ComposedJpeg.Lists.BOTH));
        byte[] broken = ComposedJpeg.iso(2);
        broken[broken.length - 1] = 0; // the last denominator
        refused("cannot be read", new ComposedJpeg(plain).part("", 0, ComposedJpeg.picture(8, 8, false, broken)).bytes(index));
        refused("no JPEG", "no picture".getBytes(StandardCharsets.US_ASCII));
    }

    private static void refused(String words, byte[] file) {
        ToldException refusal = assertThrows(ToldException.class, () -> described(file));
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    @Test
    void damagedFilesAreRefusedOrStayFiles() throws Exception {
        byte[] good = new ComposedJpeg(ComposedJpeg.picture(64, 48, true)).segment(ComposedJpeg.exif(1))
                .part("GainMap", 0, apple("h:HDRGainMapHeadroom='3'")).bytes(ComposedJpeg.Lists.BOTH);
        Random random = new Random(5);
        int survivors = 0;
        for (int i = 0; i < 400; i++) {
            byte[] bad = good.clone();
            for (int n = random.nextInt(6); n >= 0; n--) {
                bad[random
                        .nextInt(n == 0 ? good.length : 900)] = (byte) (random.nextBoolean() ? random.nextInt() : '0' + random.nextInt(10));
            }
            try {
                byte[] after = described(bad);
                assertFalse(Arrays.equals(bad, after));
                survivors++;
            } catch (ToldException e) {
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            }
        }
        assertTrue(survivors > 20, survivors + " files");
    }
}
