package lightwell.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.codec.CodedImage;
import lightwell.codec.CodedPlanes;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrExport;
import lightwell.export.exr.WrittenExr;
import lightwell.heif.ComposedItem;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Said;
import lightwell.metadata.Primaries;
import lightwell.metadata.icc.TableProfiles;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.ui.bands.SdrBands;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the panes draw, from full size on, is the light of the EXR: of pictures whose colour is described in unusual ways. */
class SameLightTest {

    private static final int SIZE = 64;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"YCgCo", "reversible", "ICtCp", "stream", "tables", "grey", "HLG"})
    void panesAndExportAgree(String kind) throws Exception {
        boolean grey = kind.equals("grey");
        Property.Nclx code = switch (kind) {
            case "YCgCo" -> new Property.Nclx(9, 13, 8, false);
            case "reversible" -> new Property.Nclx(9, 13, 16, true);
            case "ICtCp" -> new Property.Nclx(9, 16, 14, true);
            case "HLG" -> new Property.Nclx(9, 18, 9, false);
            default -> new Property.Nclx(9, 16, 9, true);
        };
        CodedImage image = CodedPlanes.encode(SIZE, SIZE, 10, grey ? "400" : "444", new Property.Nclx(9, 16, 9, false),
                (plane, x, y) -> plane == 0 ? (kind.equals("reversible") ? 60 + x : 200 + 8 * x) : 512 + (x + y) % 60 - 30);
        HeifComposer heif = new HeifComposer("heix", "mif1");
        ComposedItem item = heif.item(image.itemType(), image.data());
        if (!kind.equals("stream")) {
            item.properties(kind.equals("tables") ? new Property.Icc(TableProfiles.curvesAndMatrix("scnr")) : code);
        }
        heif.primary(item.properties(new Property.DecoderConfig(image.configType(), image.config()), new Property.Ispe(SIZE, SIZE)));
        ColorEngine color = ColorEngine.load(Optional.empty());
        Path exr = folder.resolve("photo.exr");
        try (Photo photo = PhotoReader.open(Files.write(folder.resolve("photo.heic"), heif.toBytes()))) {
            assertEquals(List.of(), Said.of(photo.warnings()));
            assertEquals(grey ? 1 : 3, photo.base().info().channels());
            new ExrExport().write(photo, OutputTarget.of(exr, Existing.REFUSE), ExportOptions.DEFAULT, () -> color, Progress.NONE);
            Raster raster = photo.base().raster();
            SdrBands bands = new SdrBands(raster, color.decoder(photo.base().encoding(), raster.bitDepth(), Primaries.AP1));
            float[] shown = new float[3 * SIZE * SIZE];
            bands.read(0, 0, SIZE, SIZE, shown);
            try (WrittenExr written = new WrittenExr(exr)) {
                for (int c = 0; c < 3; c++) {
                    float[] light = written.all(List.of("R", "G", "B").get(c));
                    for (int i = 0; i < light.length; i++) {
                        assertEquals(shown[3 * i + c], light[i], Math.abs(light[i]) / 1024 + 1e-6, kind + " " + i + " channel " + c);
                    }
                }
            }
        }
    }
}
