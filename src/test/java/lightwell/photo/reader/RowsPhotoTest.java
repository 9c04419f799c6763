package lightwell.photo.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import lightwell.author.HdrSpace;
import lightwell.author.LightLevels;
import lightwell.author.PqPicture;
import lightwell.author.container.PqPng;
import lightwell.color.ColorEngine;
import lightwell.image.Raster;
import lightwell.metadata.Primaries;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.rows.MadePicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TIFF and PNG as photos, against arithmetic. */
class RowsPhotoTest {

    private static final int[] CODES = {0, 30_000, 65_535, 38_000, 12_345, 50_000};

    @TempDir
    private Path folder;

    private static float[] light(Photo photo) throws IOException {
        Raster raster = photo.base().raster();
        float[] rgb = new float[3 * raster.width() * raster.height()];
        ColorEngine.load(Optional.empty()).decoder(photo.base().encoding(), raster.bitDepth(), photo.base().encoding().primaries())
                .apply(raster, 0, raster.height(), rgb);
        return rgb;
    }

    private static void assertPq(int[] codes, Photo photo) throws IOException {
        float[] light = light(photo);
        for (int i = 0; i < codes.length; i++) {
            double expected = MadePicture.pqLight(codes[i] / 65_535.0);
            assertEquals(expected, light[i], 1e-5 * Math.max(1, expected), "value " + i);
        }
        assertTrue(photo.base().encoding().hdr());
    }

    @Test
    void ourPqPngIsItsLight() throws IOException {
        Raster codes = Raster.allocate(2, 1, 3, 16);
        for (int i = 0; i < 6; i++) {
            codes.set(i / 3, 0, i % 3, CODES[i]);
        }
        byte[] png = PqPng.write(new PqPicture(codes, HdrSpace.P3, new LightLevels(1000, 100, 0.005), Optional.empty()));
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("a.png"), png))) {
            assertPq(CODES, photo);
            assertEquals(Primaries.DISPLAY_P3, photo.base().encoding().primaries());
            assertEquals("cICP", photo.base().encoding().source());
        }
    }

    @Test
    void aPqTiffByItsNameIsItsLight() throws IOException {
        Path file = MadePicture.tiff(folder.resolve("shot_P3D65PQ.tif"), 2, 1, "RGB", CODES, spec -> {});
        try (Photo photo = PhotoReader.open(file)) {
            assertPq(CODES, photo);
            assertEquals("the tag in the file's name", photo.base().encoding().source());
        }
    }

    /** Black is 16/256 of all codes, white 235/256. */
    @Test
    void narrowCodesAreStretched() throws IOException {
        Path png = MadePicture.cicp(MadePicture.png(folder.resolve("n.png"), 2, 1, 3, new int[] {4096, 60_160, 32_128, 0, 65_535, 4096}),
                12,
                16, false);
        try (Photo photo = PhotoReader.open(png)) {
            Raster codes = photo.base().raster();
            assertEquals(List.of(0, 65_535, 32_768, 0, 65_535, 0), List.of(codes.get(0, 0, 0), codes.get(0, 0, 1), codes.get(0, 0, 2),
                    codes.get(1, 0, 0), codes.get(1, 0, 1), codes.get(1, 0, 2)));
        }
    }

    @Test
    void plainFilesAreSdr() throws IOException {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_3BYTE_BGR);
        image.setRGB(1, 0, 0xFF8040);
        Path png = folder.resolve("plain.png");
        ImageIO.write(image, "png", png.toFile());
        Path tiff = folder.resolve("plain.tif");
        ImageIO.write(image, "tiff", tiff.toFile());
        for (Path file : List.of(png, tiff)) {
            try (Photo photo = PhotoReader.open(file)) {
                Raster codes = photo.base().raster();
                assertEquals(8, codes.bitDepth());
                assertEquals(List.of(0xFF, 0x80, 0x40), List.of(codes.get(1, 0, 0), codes.get(1, 0, 1), codes.get(1, 0, 2)));
                assertFalse(photo.base().encoding().hdr());
                assertEquals("sRGB", photo.base().encoding().name());
            }
        }
        try (Photo deep = PhotoReader.open(MadePicture.tiff(folder.resolve("deep.tif"), 2, 1, "RGB", CODES, spec -> {}))) {
            assertEquals(CODES[4], deep.base().raster().get(1, 0, 1));
            assertFalse(deep.base().encoding().hdr());
        }
    }

    @Test
    void floatsAreLight() throws IOException {
        float[] rgb = {0.18f, 5, -0.5f, 1000, 0, 1};
        Path file = MadePicture.floats("tiff", folder.resolve("f.tif"), 2, 1, new String[] {"R", "G", "B"}, rgb, spec -> {});
        try (Photo photo = PhotoReader.open(file)) {
            float[] light = light(photo);
            for (int i = 0; i < 6; i++) {
                assertEquals(rgb[i], light[i], Math.abs(rgb[i]) / 2048);
            }
            assertEquals("Linear-Rec709", photo.base().encoding().name());
        }
    }

    /** So that a file of metres reads out exactly. */
    @Test
    void greyFloatsAreNumbersToo() throws IOException {
        Path file = MadePicture.floats("tiff", folder.resolve("m.tif"), 2, 1, new String[] {"Y"}, new float[] {0.7654321f, 65_504},
                spec -> {});
        try (Photo photo = PhotoReader.open(file)) {
            Layer values = photo.others().get(0);
            assertEquals(0.7654321f, values.pixels().values().orElseThrow().get(0, 0));
            assertEquals(1, photo.base().raster().channels());
        }
    }

    @Test
    void orientationsAreApplied() throws IOException {
        Path file = MadePicture.tiff(folder.resolve("t_P3D65PQ.tif"), 2, 1, "RGB", CODES, spec -> spec.setInt("Orientation", 6));
        try (Photo photo = PhotoReader.open(file)) {
            assertEquals(List.of(1, 2), List.of(photo.base().info().width(), photo.base().info().height()));
            Raster upright = photo.base().raster();
            assertEquals(List.of(CODES[0], CODES[3]), List.of(upright.get(0, 0, 0), upright.get(0, 1, 0)));
        }
    }

    @Test
    void whatIsDamagedIsOneSentence() throws IOException {
        Path png = MadePicture.png(folder.resolve("cut.png"), 64, 64, 3, new int[3 * 64 * 64]);
        Files.write(png, Arrays.copyOf(Files.readAllBytes(png), 60));
        PhotoException failure = assertThrows(PhotoException.class, () -> {
            try (Photo photo = PhotoReader.open(png)) {
                photo.base().raster();
            }
        });
        assertEquals("cut.png cannot be read: its data are damaged or cut off.", failure.told().english());
    }
}
