package lightwell.ui.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import lightwell.author.BaseSpace;
import lightwell.author.CubeSpace;
import lightwell.author.Quality;
import lightwell.author.SdrMethod;
import lightwell.author.encode.OutputFormat;
import org.junit.jupiter.api.Test;

class AuthorSettingsTest {

    private static AuthorSettings changed() {
        AuthorSettings settings = new AuthorSettings();
        settings.quality.set(Quality.BEST);
        settings.formats.get(OutputFormat.AVIF).set(true);
        settings.formats.get(OutputFormat.HEIC).set(false);
        settings.method.set(MethodKind.CUBE);
        settings.cube.set(Optional.of(Path.of("/tables/a b.cube")));
        settings.cubeOutput.set(CubeSpace.REC709_24);
        settings.space.set(BaseSpace.SRGB);
        settings.knee.set(0.35);
        settings.limited.set(true);
        settings.folder.set(Optional.of(Path.of("/out")));
        settings.inputSpace.set(Optional.of("Rec2100-PQ"));
        return settings;
    }

    @Test
    void whatIsRememberedIsTheSameAgain() {
        AuthorSettings next = new AuthorSettings();
        next.restore(changed().texts());
        assertEquals(changed().texts(), next.texts());
        assertEquals(changed().encode(), next.encode());
        assertEquals(Optional.empty(), next.inputSpace.get(), "it belongs to the files that were listed");
    }

    @Test
    void whatIsNoValueIsLeftOut() {
        AuthorSettings settings = new AuthorSettings();
        Map<String, String> usual = settings.texts();
        settings.restore(Map.of("quality", "SUBLIME", "knee", "7", "share", "many", "limited", "maybe", "cube", "\0", "unheard", "1",
                "method", ""));
        assertEquals(usual, settings.texts());
    }

    @Test
    void aResetWindowIsAsNew() {
        AuthorSettings settings = changed();
        settings.reset();
        assertEquals(new AuthorSettings().texts(), settings.texts());
        assertEquals(new AuthorSettings().encode(), settings.encode());
        assertEquals(Optional.empty(), settings.inputSpace.get());
    }

    @Test
    void viewsAreAMethodOnceBothAreKnown() {
        AuthorSettings settings = new AuthorSettings();
        settings.method.set(MethodKind.VIEWS);
        assertTrue(settings.author().isEmpty() && settings.incomplete().get());
        settings.hdrView.set("HDR");
        settings.sdrView.set("SDR");
        assertFalse(settings.incomplete().get());
        assertEquals(new SdrMethod.Views("HDR", "SDR"), settings.author().orElseThrow().sdr());
    }
}
