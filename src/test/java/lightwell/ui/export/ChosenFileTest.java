package lightwell.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.export.FileKind;
import lightwell.export.cloud.CloudFormat;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.registry.Exporters;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChosenFileTest {

    @ParameterizedTest
    @CsvSource({"a/pug.glb, GLB_SURFACE, a/pug.glb, GLB, true, true", "a/pug, GLB_POINTS, a/pug.glb, GLB, false, false",
        "pug.v2, HTML_SURFACE, pug.v2.html, HTML, true, false", "pug.PLY, GLB_SURFACE, pug.PLY, PLY, true, true",
        "pug.pcd, GLB_SURFACE, pug.pcd, PCD, false, true", "pug.heic, PCD_POINTS, pug.heic.pcd, PCD, false, false"})
    void theNameDecidesTheFormat(Path typed, String kind, Path target, CloudFormat format, boolean mesh, boolean overwrite) {
        FileKind<CloudSettings> chosen = Exporters.CLOUD.kinds().stream().filter(one -> one.id().equals(kind.toLowerCase(Locale.ROOT)))
                .findFirst().orElseThrow();
        ChosenFile<CloudSettings> file = ChosenFile.of(typed, Exporters.CLOUD, chosen, CloudSettings.DEFAULT);
        assertEquals(new ChosenFile<>(target, CloudSettings.DEFAULT.withMesh(mesh), overwrite), file);
        assertEquals(Optional.of(format), CloudFormat.of(file.file()));
    }

    @ParameterizedTest
    @CsvSource({"photos/pug.exr, photos/pug.exr", "photos/PUG.EXR, photos/PUG.EXR", "photos/pug, photos/pug.exr",
        "photos/pug.v2, photos/pug.v2.exr", "pug.heic, pug.heic.exr"})
    void theNameEndsInExr(Path typed, Path target) {
        assertEquals(target, ChosenFile.withSuffix(typed, List.of(".exr"), ".exr"));
    }
}
