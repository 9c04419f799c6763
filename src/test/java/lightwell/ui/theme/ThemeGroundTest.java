package lightwell.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colour of the first frame is the one of the style sheet that follows. */
class ThemeGroundTest {

    private static final Pattern GROUND = Pattern.compile("-lw-bg:\\s*(#[0-9a-fA-F]+);");

    @ParameterizedTest
    @CsvSource({"DARK, lightwell.css", "LIGHT, lightwell-light.css"})
    void isTheStyleSheets(Theme theme, String sheet) throws IOException {
        try (InputStream css = Theme.class.getResourceAsStream("/lightwell/ui/" + sheet)) {
            Matcher ground = GROUND.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            assertTrue(ground.find(), "no -lw-bg");
            assertEquals(Color.web(ground.group(1)), theme.ground());
        }
    }
}
