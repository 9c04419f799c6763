package lightwell.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import lightwell.color.ColorEngine;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrExport;
import lightwell.export.exr.WrittenExr;
import lightwell.jobs.Progress;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Oracle;
import lightwell.photo.Photo;
import lightwell.photo.reader.ComposedJpeg;
import lightwell.photo.reader.PhotoReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** EXRs of made and real JPEGs, read back. */
class JpegExportTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"made.jpg, gainmap.Y", "iphonex_depth.jpg, depth.Z", "apple_gainmap_new.jpg, gainmap.Y", "ultrahdr_paris.jpg, gainmap.Y"})
    void holdsTheLayers(String name, String extra) throws IOException {
        try (Photo photo = PhotoReader.open(photo(name)); WrittenExr exr = export(photo)) {
            assertEquals(photo.base().info().width(), exr.width());
            assertEquals(photo.base().info().height(), exr.height());
            TreeSet<String> channels = new TreeSet<>(exr.channels().stream().map(channel -> channel.split(" ")[0]).toList());
            TreeSet<String> expected = new TreeSet<>(List.of("R", "G", "B", "sdr.R", "sdr.G", "sdr.B"));
            expected.add(extra);
            assertEquals(expected, channels);
        }
    }

    @Test
    void depthIsInMetres() throws IOException {
        try (Photo photo = PhotoReader.open(Oracle.photo("iphonex_depth.jpg")); WrittenExr exr = export(photo)) {
            Layer.Depth depth = photo.depth().orElseThrow();
            DepthDescription range = depth.description().orElseThrow();
            int x = 1500;
            int y = 2000;
            int code = depth.raster().get(x * 576 / 3024, y * 768 / 4032, 0);
            assertEquals(1 / (range.min() + code / 255.0 * (range.max() - range.min())), exr.at("depth.Z", x, y), 1e-6);
        }
    }

    private Path photo(String name) throws IOException {
        return name.equals("made.jpg") ? Files.write(folder.resolve(name), new ComposedJpeg(ComposedJpeg.picture(128, 96, true))
                .part("GainMap", 0, ComposedJpeg.picture(64, 48, false, ComposedJpeg.iso(2))).bytes(ComposedJpeg.Lists.BOTH))
                : Oracle.photo(name);
    }

    private WrittenExr export(Photo photo) throws IOException {
        Path file = folder.resolve("photo.exr");
        new ExrExport().write(photo, OutputTarget.of(file, Existing.REFUSE), ExportOptions.DEFAULT,
                () -> ColorEngine.load(Optional.empty()), Progress.NONE);
        return new WrittenExr(file);
    }
}
