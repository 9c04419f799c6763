package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import lightwell.author.AuthorException;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.GainMapCodes;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSpace;
import lightwell.author.Quality;
import lightwell.export.page.Browser;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.jpeg.JpegFile;
import lightwell.metadata.IsoGainMap;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UltraHdrJpegTest {

    private static final String XMP = "http://ns.adobe.com/xap/1.0/";
    private static final String ISO = "urn:iso:std:iso:ts:21496:-1";
    /** Of even patches at quality 98. */
    private static final int LOSS = 2;

    @TempDir
    Path folder;

    private static JpegOptions best(Chroma chroma) {
        return new JpegOptions(Quality.BEST, chroma, Optional.empty(), odd -> {});
    }

    @ParameterizedTest
    @CsvSource({"128, 64, 8, 64, 32, 8, 1", "128, 64, 10, 64, 32, 10, 1", "128, 64, 8, 128, 64, 8, 3", "131, 67, 8, 66, 34, 10, 3",
        "17, 3, 10, 17, 3, 8, 1", "1, 1, 8, 1, 1, 8, 3"})
    void ourReaderFindsBothPictures(int width, int height, int bits, int mapWidth, int mapHeight, int mapBits, int channels)
            throws IOException {
        for (Chroma chroma : Chroma.values()) {
            GainMapCodes map = JpegPatches.map(mapWidth, mapHeight, mapBits, channels);
            byte[] file = UltraHdrJpeg.write(JpegPatches.picture(width, height, bits, map, Optional.empty()), best(chroma), Progress.NONE);
            Path path = Files.write(folder.resolve("a.jpg"), file);
            try (Photo photo = PhotoReader.open(path)) {
                assertEquals(List.of(), photo.warnings());
                Raster base = photo.base().raster();
                assertEquals(List.of(width, height), List.of(base.width(), base.height()));
                var read = photo.gainMap().orElseThrow();
                assertEquals(List.of(mapWidth, mapHeight, channels),
                        List.of(read.raster().width(), read.raster().height(), read.raster().channels()));
                described(map, read.iso().orElseThrow());
                assertEquals("ISO 21496-1 segment", read.iso().get().source());
                assertTrue(read.apple().isEmpty());
                if (width >= 128) {
                    for (int patch = 0; patch < 4; patch++) {
                        near(JpegPatches.COLOURS[patch], base, (2 * patch + 1) * width / 8, height / 2);
                        int[] codes = new int[channels];
                        for (int c = 0; c < channels; c++) {
                            codes[c] = JpegPatches.mapCode(patch, c);
                        }
                        near(codes, read.raster(), (2 * patch + 1) * mapWidth / 8, mapHeight / 2);
                    }
                }
            }
        }
    }

    private static void near(int[] expected, Raster raster, int x, int y) {
        for (int c = 0; c < expected.length; c++) {
            assertEquals(expected[c], raster.get(x, y, c), LOSS, "at " + x + ", " + y + ", channel " + c);
        }
    }

    static void described(GainMapCodes map, IsoGainMap iso) {
        assertEquals(0, iso.baseHeadroom());
        assertEquals(Math.log(JpegPatches.HEADROOM) / Math.log(2), iso.alternateHeadroom(), 1e-8);
        assertTrue(iso.useBaseColourSpace());
        assertEquals(map.channels().size(), iso.channels().size());
        for (int c = 0; c < iso.channels().size(); c++) {
            IsoGainMap.Channel given = map.channels().get(c);
            IsoGainMap.Channel read = iso.channels().get(c);
            assertArrayEquals(new double[] {given.min(), given.max(), given.gamma(), given.baseOffset(), given.alternateOffset()},
                    new double[] {read.min(), read.max(), read.gamma(), read.baseOffset(), read.alternateOffset()}, 1e-8);
        }
    }

    /** Readers that know nothing of ISO 21496-1 see the same. */
    @ParameterizedTest
    @CsvSource({"1", "3"})
    void adobesDescriptionSaysTheSame(int channels) throws IOException {
        GainMapCodes map = JpegPatches.map(32, 16, 8, channels);
        byte[] file = UltraHdrJpeg.write(JpegPatches.picture(64, 32, 8, map, Optional.empty()), best(Chroma.HALF), Progress.NONE);
        int second = SeenJpeg.at(file, 0).index().get(1)[0];
        int at = SeenJpeg.at(file, second).named(ISO).at();
        file[at + 4] = 'x'; // no longer the name of the standard
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("a.jpg"), file))) {
            assertEquals(List.of(), photo.warnings());
            IsoGainMap read = photo.gainMap().orElseThrow().iso().orElseThrow();
            assertEquals("hdrgm XMP", read.source());
            described(map, read);
        }
    }

    @Test
    void segmentsHaveTheOrderAndThePlacesThatReadersInsistOn() throws IOException {
        ICC_Profile icc = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
        GainMapPicture picture = JpegPatches.picture(64, 32, 8, JpegPatches.map(32, 16, 8, 1), Optional.of(JpegPatches.exif(6)));
        byte[] file = UltraHdrJpeg.write(picture, new JpegOptions(Quality.DRAFT, Chroma.HALF, Optional.of(icc.getData()), odd -> {}),
                Progress.NONE);
        SeenJpeg first = SeenJpeg.at(file, 0);
        assertEquals(List.of("APP0", "Exif", XMP, "ICC_PROFILE", ISO, "DQT", "SOF", "DHT", "MPF"), first.order());
        List<int[]> index = first.index();
        assertEquals(2, index.size());
        assertEquals(0, index.get(0)[0]);
        assertEquals(index.get(0)[1], index.get(1)[0]);
        assertEquals(file.length, index.get(1)[0] + index.get(1)[1]);
        assertEquals(index.get(1)[1], first.listedLength());
        assertEquals(0xFFD9, ByteBuffer.wrap(file).getShort(index.get(1)[0] - 2) & 0xFFFF);
        SeenJpeg second = SeenJpeg.at(file, index.get(1)[0]);
        assertEquals(List.of(XMP, ISO, "DQT", "SOF", "DHT"), second.order());
        assertEquals(ISO.length() + 1 + 4, first.named(ISO).content().length);
        assertEquals(ISO.length() + 1 + 61, second.named(ISO).content().length);
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("a.jpg"), file))) {
            assertEquals(64, photo.base().raster().width(), "the pixels are upright, whatever the EXIF said");
            assertTrue(photo.base().encoding().toString().contains("ICC"), photo.base().encoding().toString());
        }
    }

    @Test
    void aLongProfileTakesSeveralSegments() throws IOException {
        byte[] profile = new byte[150_000];
        profile[149_999] = 7;
        byte[] file = UltraHdrJpeg.write(JpegPatches.picture(8, 8, 8, JpegPatches.map(4, 4, 8, 1), Optional.empty()),
                new JpegOptions(Quality.GOOD, Chroma.FULL, Optional.of(profile), odd -> {}), Progress.NONE);
        ByteBuffer read = JpegFile.parse(ByteBuffer.wrap(file)).primary().apps().icc().orElseThrow();
        assertEquals(ByteBuffer.wrap(profile), read);
    }

    @Test
    void javasAndOtherDecodersShowTheBase() throws Exception {
        byte[] file = UltraHdrJpeg.write(JpegPatches.picture(128, 64, 8, JpegPatches.map(64, 32, 8, 1), Optional.empty()),
                best(Chroma.HALF),
                Progress.NONE);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
        for (int patch = 0; patch < 4; patch++) {
            near(JpegPatches.COLOURS[patch], image.getRGB(16 + 32 * patch, 32), LOSS);
        }
        Path path = Files.write(folder.resolve("a.jpg"), file);
        Path identify = Path.of("/usr/bin/identify");
        assumeTrue(Files.isExecutable(identify), "ImageMagick does not read the file, because it is not installed.");
        // its parser of XMP warns of every packet with a directory, those of phones too
        Process process = new ProcessBuilder(identify.toString(), "-format", "%m %w %h %[colorspace] %[jpeg:sampling-factor]",
                path.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("JPEG 128 64 sRGB 2x2,1x1,1x1", said.strip());
    }

    private static void near(int[] expected, int rgb, int most) {
        Color seen = new Color(rgb);
        int[] channels = {seen.getRed(), seen.getGreen(), seen.getBlue()};
        for (int c = 0; c < 3; c++) {
            assertEquals(expected[c], channels[c], most, seen.toString());
        }
    }

    /** On a display without headroom Chromium applies nothing of the map. */
    @Test
    void chromiumShowsTheBase() throws Exception {
        try (Browser browser = Browser.start()) {
            byte[] file = UltraHdrJpeg.write(JpegPatches.picture(128, 64, 8, JpegPatches.map(64, 32, 8, 1), Optional.empty()),
                    best(Chroma.FULL),
                    Progress.NONE);
            Files.write(folder.resolve("a.jpg"), file);
            browser.open(Files.writeString(folder.resolve("a.html"), "<body style='margin:0'><img src='a.jpg' style='display:block'>"));
            assertEquals(List.of(), browser.problems());
            BufferedImage shot = browser.screenshot();
            for (int patch = 0; patch < 4; patch++) {
                near(JpegPatches.COLOURS[patch], shot.getRGB(16 + 32 * patch, 32), LOSS + 1);
            }
        }
    }

    @Test
    void whatAJpegCannotHoldIsRefusedInOneSentence() {
        GainMapCodes map = JpegPatches.map(4, 4, 8, 1);
        GainMapCodes other = new GainMapCodes(map.codes(), 5, map.channels(), false, map.appleDeviation());
        GainMapPicture inP3 = new GainMapPicture(JpegPatches.base(8, 8, 8), BaseSpace.SRGB, other, HdrSpace.P3,
                JpegPatches.picture(8, 8, 8, map, Optional.empty()).levels(), Optional.empty());
        refused("gain map applies in the primaries of its HDR picture (P3 D65)", inP3);
        refused("The picture has 65501 x 1 pixels", JpegPatches.picture(65_501, 1, 8, map, Optional.empty()));
    }

    private static void refused(String words, GainMapPicture picture) {
        AuthorException refusal = assertThrows(AuthorException.class, () -> UltraHdrJpeg.write(picture, best(Chroma.HALF), Progress.NONE));
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    @Test
    void cancellingStopsIt() {
        GainMapPicture picture = JpegPatches.picture(64, 64, 8, JpegPatches.map(4, 4, 8, 1), Optional.empty());
        assertThrows(CancellationException.class, () -> UltraHdrJpeg.write(picture, best(Chroma.HALF), new Progress() {
            @Override
            public void report(long done, long total) {
                assertFalse(done > total);
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        }));
    }
}
