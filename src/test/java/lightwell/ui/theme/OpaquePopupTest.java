package lightwell.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.scene.Scene;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationTest;

/** Popups fill their window where the desktop has no transparent ones: otherwise the white window shows around them. */
class OpaquePopupTest extends ApplicationTest {

    private final Region popup = new Region();
    private final Scene scene = new Scene(new StackPane(popup));

    @Override
    public void start(Stage stage) {
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @CsvSource({"DARK, context-menu", "DARK, tooltip", "LIGHT, context-menu", "LIGHT, tooltip"})
    void shadowsAndRoundCornersTakeTransparentWindows(Theme theme, String style) {
        interact(() -> {
            popup.getStyleClass().setAll(style);
            theme.apply(scene, true);
            popup.applyCss();
            assertNotNull(popup.getEffect());
            theme.apply(scene, false);
            popup.applyCss();
            assertNull(popup.getEffect());
            popup.getBackground().getFills().forEach(fill -> assertEquals(CornerRadii.EMPTY, fill.getRadii()));
        });
    }
}
