package lightwell.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Locale;
import lightwell.export.cloud.CloudFormat;
import lightwell.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudChoiceTest {

    @ParameterizedTest
    @CsvSource({"a/pug.glb, GLB_SURFACE, a/pug.glb, GLB, true, true", "a/pug, GLB_POINTS, a/pug.glb, GLB, false, false",
        "pug.v2, HTML_SURFACE, pug.v2.html, HTML, true, false", "pug.PLY, GLB_SURFACE, pug.PLY, PLY, true, true",
        "pug.pcd, GLB_SURFACE, pug.pcd, PCD, false, true", "pug.heic, PCD_POINTS, pug.heic.pcd, PCD, false, false"})
    void theNameDecidesTheFormat(Path typed, CloudChoice.Kind kind, Path target, CloudFormat format, boolean mesh, boolean overwrite) {
        assertEquals(new CloudChoice(target, format, mesh, overwrite), CloudChoice.of(typed, kind));
    }

    @Test
    void everyKindHasItsWords() {
        for (CloudChoice.Kind kind : CloudChoice.Kind.values()) {
            assertFalse(Texts.get("chooser.cloud." + kind.name().toLowerCase(Locale.ROOT)).isBlank());
        }
    }
}
