package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import lightwell.depth.CloudOptions;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.CloudSettings;
import lightwell.export.registry.Exporters;
import lightwell.export.cloud.WrittenPly;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.space.SpacePane;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** What is written of the view in space: its picture and its geometry. */
class SpaceExportWindowTest extends SpaceWindow {

    @Test
    void whatIsSeenIsWrittenAsAPicture(FxRobot robot) throws Exception {
        openDemo();
        show();
        Path target = folder.resolve("seen.png");
        WritableImage seen = picture();
        fx(() -> {
            shell.features().exports().pictures().start(shell.workspace().viewer().photo().get(), "picture",
                    OutputTarget.of(target, Existing.OVERWRITE),
                    ((SpacePane) stage.getScene().lookup("#space-pane")).picture());
            return null;
        });
        waitFor(() -> Files.exists(target));
        BufferedImage written = ImageIO.read(target.toFile());
        assertEquals(seen.getWidth(), written.getWidth());
        assertEquals(seen.getHeight(), written.getHeight());
        for (int y = 0; y < written.getHeight(); y += 7) {
            for (int x = 0; x < written.getWidth(); x += 7) {
                assertEquals(seen.getPixelReader().getArgb(x, y), written.getRGB(x, y), x + ", " + y);
            }
        }
    }

    @Test
    void geometryIsWrittenOfWhatIsShown() throws Exception {
        assertEquals(CloudPart.ALL, shell.features().space().cloudPart(), "while nobody looks");
        openDemo();
        show();
        fx(() -> {
            space().choices().near().set(1);
            space().choices().far().set(1.5);
            space().choices().matte().set(Optional.of(new LayerChoice(ChoiceKinds.MATTE, "portrait")));
            space().choices().jump().set(0.1);
            return null;
        });
        CloudPart shown = fx(() -> shell.features().space().cloudPart());
        assertEquals(new CloudPart(new CloudOptions(1, 1.5, 1), Optional.of("portrait"), 0.1), shown);
        settle();
        Path file = folder.resolve("shown.ply");
        fx(() -> {
            shell.features().exports().model().start(shell.workspace().viewer().photo().get(), Exporters.CLOUD,
                    OutputTarget.of(file, Existing.REFUSE), CloudSettings.DEFAULT.withPart(shown));
            return null;
        });
        waitFor(() -> Files.exists(file));
        assertEquals(fx(() -> space().content().get().orElseThrow().scene().cloud().size()), WrittenPly.read(file).points());
    }
}
