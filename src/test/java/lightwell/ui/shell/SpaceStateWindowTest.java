package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import lightwell.ui.space.SpaceChoices;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** The state of the view in space: without depth, after a restart, while photos come and go. */
class SpaceStateWindowTest extends SpaceWindow {

    /** Bytes of native memory: half of what the decoded bases of the photos that come and go would take. */
    private static final long BOUND = 24L << 20;

    @Test
    void withoutDepthItSaysSo(FxRobot robot) throws Exception {
        fx(() -> {
            shell.workspace().viewer().photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
            space().active().set(true); // as it was with another photo
            return null;
        });
        Label message = robot.lookup("#space-message").query();
        waitFor(() -> message.getText().contains("no depth map"));
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT3);
        assertTrue(robot.lookup("#space-range").query().isDisabled());
    }

    /** What they are called, what they do, and that none of them is taken for one of the panel of light. */
    @Test
    void thePanelsControlsAreItsOwn(FxRobot robot) throws Exception {
        openDemo();
        show();
        robot.push(KeyCode.SHIFT, KeyCode.DIGIT3);
        waitFor(() -> robot.lookup("#space-spaceSurface").tryQuery().isPresent());
        robot.clickOn(Middle.of(robot, "#space-spaceSurface"));
        waitFor(() -> space().choices().style().get() == SpaceChoices.Style.SURFACE);
        robot.clickOn(Middle.of(robot, "#space-spaceGrid"));
        waitFor(() -> space().look().grid().get());
        Predicate<Node> another = node -> node.getId() != null && node.getId().startsWith("light-");
        assertEquals(Set.of(), robot.from(robot.lookup("#space-panel").<Node>query()).lookup(another).queryAll());
    }

    @Test
    void howItWasShownComesBack(FxRobot robot) throws Exception {
        openDemo();
        show();
        fx(() -> {
            space().choices().style().set(SpaceChoices.Style.SURFACE);
            space().choices().colour().set(LayerChoices.DEPTH);
            space().look().grid().set(true);
            space().engines().processor().set(true);
            shell.quit();
            openWindow();
            return null;
        });
        assertTrue(space().active().get());
        assertEquals(SpaceChoices.Style.SURFACE, space().choices().style().get());
        assertEquals(LayerChoices.DEPTH, space().choices().colour().get());
        assertTrue(space().look().grid().get());
        assertTrue(space().engines().processor().get());
    }

    /** Nothing of photos that were closed stays, and one that is closed while it is prepared does no harm. */
    @Test
    void photosComeAndGo(FxRobot robot) throws Exception {
        Path photo = DemoPhoto.write(photos.resolve("small.heic"), DemoOptions.SMALL.withWidth(1024), Progress.NONE);
        fx(() -> {
            shell.open(List.of(photo));
            return null;
        });
        waitFor(() -> shell.workspace().viewer().photo().get() != null);
        show();
        long grown = NativeMemory.leastGrowth(BOUND, round -> openAgain(photo, round == 0 ? 10 : 20));
        assertTrue(grown < BOUND, "grows by " + (grown >> 20) + " MiB or more each time");
    }

    /** Every other one is looked at until its picture stands. */
    private void openAgain(Path photo, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            fx(() -> {
                shell.features().files().opener().closePhoto();
                shell.open(List.of(photo));
                return null;
            });
            waitFor(() -> shell.workspace().viewer().photo().get() != null);
            if (i % 2 == 1) {
                settle();
            }
        }
    }
}
