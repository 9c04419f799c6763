package lightwell.author.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import lightwell.author.HdrSource;
import lightwell.rows.MadePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One sentence for each file that cannot be used. */
class SourceRefusalsTest extends HdrSourceTests {

    private static final int[] PIXEL = {1, 2, 3};

    @Test
    void sdrGivenAsHdr() throws IOException {
        int[] square = IntStream.range(0, 1024).map(i -> (int) Math.round(65_535 * Math.pow(i / 1023.0, 2.2))).toArray();
        byte[] profile = MadeProfile.matrix("Some screen", square);
        Path tiff = MadePicture.tiff(folder.resolve("a_P3D65PQ.tif"), 1, 1, "RGB", PIXEL,
                spec -> spec.setBytes("ICCProfile", profile, profile.length));
        assertRefused("a_P3D65PQ.tif is SDR: its encoding, Some screen (ICC profile), holds no light above SDR white;"
                + " if the file is HDR, say what it is with --input-space.", tiff);
        Path png = MadePicture.cicp(MadePicture.png(folder.resolve("a.png"), 1, 1, 3, PIXEL), 1, 13, true);
        assertRefused("a.png is SDR: its encoding, Rec.709 primaries, sRGB curve (cICP), holds no light above SDR white;"
                + " if the file is HDR, say what it is with --input-space.", png);
        assertRefused("a.png is SDR: its encoding, sRGB - Texture (--input-space), holds no light above SDR white;"
                + " if the file is HDR, say what it is with --input-space.", png, "sRGB - Texture");
        assertRefused("a.png is SDR: its encoding, Linear-P3 (--input-space), holds no light above SDR white;"
                + " if the file is HDR, say what it is with --input-space.", png, "Linear-P3");
    }

    @Test
    void integersThatSayNothing() throws IOException {
        assertRefused("a.tif does not say what its numbers mean: it has no profile, and no tag in its name;"
                + " if it is PQ of P3, say --input-space P3-D65-PQ.",
                MadePicture.tiff(folder.resolve("a.tif"), 1, 1, "RGB", PIXEL, spec -> {}));
    }

    @Test
    void spacesThatNobodyKnows() throws IOException {
        Path file = MadePicture.tiff(folder.resolve("a.tif"), 1, 1, "RGB", PIXEL, spec -> {});
        IOException refusal = assertThrows(IOException.class, () -> open(file, "Nonsense"));
        assertTrue(refusal.getMessage().startsWith("Nonsense is no --input-space: take one of P3-D65-PQ, Rec2100-PQ, "),
                refusal.getMessage());
    }

    @Test
    void eightBits() throws IOException {
        Path png = folder.resolve("a_P3D65PQ.png");
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_3BYTE_BGR), "png", png.toFile());
        assertRefused("a_P3D65PQ.png has 8 bits a channel, and 8 bits hold no HDR; take a file of 16 bits or of floats.", png);
    }

    @Test
    void cmyk() throws IOException {
        int[][] entries = {{256, 3, 1}, {257, 3, 1}, {258, 3, 16}, {259, 3, 1}, {262, 3, 5}, {273, 4, 100}, {277, 3, 4}, {278, 3, 1},
            {279, 4, 8}};
        ByteBuffer out = ByteBuffer.allocate(130).order(ByteOrder.BIG_ENDIAN);
        out.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8).putShort((short) entries.length);
        for (int[] entry : entries) {
            out.putShort((short) entry[0]).putShort((short) entry[1]).putInt(1).putInt(entry[1] == 3 ? entry[2] << 16 : entry[2]);
        }
        assertRefused("a.tif is CMYK, which holds no HDR; convert it to RGB.", Files.write(folder.resolve("a.tif"), out.array()));
    }

    @Test
    void channelsWithoutColours() {
        Path exr = MadePicture.floats("openexr", folder.resolve("a.exr"), 1, 1, new String[] {"depth.Z"}, new float[] {1}, spec -> {});
        assertRefused("a.exr has no channels R, G and B, nor Y.", exr);
    }

    @Test
    void tooLarge() throws IOException {
        Path file = MadePicture.png(folder.resolve("a_P3D65PQ.png"), 1, 1, 3, PIXEL);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(16, 30_000).putInt(20, 30_000);
        CRC32 crc = new CRC32();
        crc.update(bytes, 12, 17);
        ByteBuffer.wrap(bytes).putInt(29, (int) crc.getValue());
        assertRefused("a_P3D65PQ.png is too large: it has 900 megapixels; the limit is 64 (--max-pixels 900 raises this).",
                Files.write(file, bytes));
    }

    @Test
    void missingFilesAndFolders() throws IOException {
        assertRefused("There is no file " + folder.resolve("none.tif") + ".", folder.resolve("none.tif"));
        Path inner = Files.createDirectory(folder.resolve("inner.tif"));
        assertRefused("inner.tif is a folder, not a photo.", inner);
        assertRefused("empty.tif is empty.", Files.createFile(folder.resolve("empty.tif")));
        assertFalse(HdrSources.isSource(inner));
        for (String name : new String[] {"a.tif", "a.TIFF", "a.Png", "a.exr", "a.avif", "a.heic", "a.heif", "a.hif"}) {
            assertTrue(HdrSources.isSource(Files.createFile(folder.resolve(name + "." + name.substring(2)))), name);
        }
        assertFalse(HdrSources.isSource(Files.createFile(folder.resolve("a.txt"))));
    }

    /** Cut at any place and with any byte wrong, a file is read or refused with a sentence. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "tif", "exr"})
    void damagedFiles(String kind) throws IOException {
        Path file = folder.resolve("a_P3D65PQ." + kind);
        int[] codes = IntStream.range(0, 3 * 20 * 20).map(i -> i * 31 % 65_536).toArray();
        byte[] profile = MadeProfile.matrix("P3 PQ", new int[] {0, 20, 65_535});
        switch (kind) {
            case "png" -> MadePicture.chunk(MadePicture.png(file, 20, 20, 3, codes), "iCCP", MadePicture.iccp(profile));
            case "tif" -> MadePicture.tiff(file, 20, 20, "RGB", codes, spec -> spec.setBytes("ICCProfile", profile, profile.length));
            default -> MadePicture.exr(file, new float[300], spec -> spec.setText("colorInteropID", "lin_p3d65_scene"));
        }
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(13);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = i < 100 ? Arrays.copyOf(bytes, 1 + i * (bytes.length - 1) / 100) : bytes.clone();
            for (int k = 0; i >= 100 && k < 3; k++) {
                damaged[random.nextInt(Math.min(damaged.length, i % 2 == 0 ? 400 : damaged.length))] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            try (HdrSource source = open(file)) {
                light(source);
            } catch (IOException e) {
                refused++;
                String said = e.getMessage();
                assertEquals(1, said.lines().count(), said);
                assertTrue(said.endsWith("."), said);
            }
        }
        assertTrue(refused > 80, "only " + refused + " were refused");
    }
}
