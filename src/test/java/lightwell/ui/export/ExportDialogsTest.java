package lightwell.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportDialogsTest {

    @ParameterizedTest
    @CsvSource({"photos/pug.exr, photos/pug.exr", "photos/PUG.EXR, photos/PUG.EXR", "photos/pug, photos/pug.exr",
        "photos/pug.v2, photos/pug.v2.exr", "pug.heic, pug.heic.exr"})
    void theNameEndsInExr(Path typed, Path target) {
        assertEquals(target, ExportDialogs.withSuffix(typed, ".exr"));
    }
}
