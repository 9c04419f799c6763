package lightwell.ui.pane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lightwell.ui.bands.DifferenceBands.Mode;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerDifference;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;

/** A pane whose picture is slow. What runs on the FX thread runs at once. */
class SlowPaneTest {

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final ViewerModel viewer = new ViewerModel();
    private final ObjectProperty<Optional<LayerDifference>> choice = new SimpleObjectProperty<>(
            Optional.of(new LayerDifference(LayerChoices.HDR, LayerChoices.SDR, Mode.FLIP)));
    private final PaneModel pane = new PaneModel(viewer, choice, background::add, Runnable::run);

    private void work() {
        while (!background.isEmpty()) {
            background.remove().run();
        }
    }

    @Test
    void showsProgressAndCanBeCancelledAndTriedAgain() throws IOException {
        pane.frames().resize(60, 40);
        viewer.paneResized(60, 40);
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.greyPhoto(400, 600, () -> {}));
        StringBuilder seen = new StringBuilder();
        pane.state().addListener((observable, before, now) -> {
            if (now.share().isPresent() && !before.message().equals(now.message())) {
                seen.append(now.message()).append(". ");
            }
            if (now.message().equals("Computing FLIP") && seen.indexOf("again") < 0) {
                pane.cancel();
            }
        });
        viewer.photo().set(photo);
        work();
        assertEquals("Comparing light. Computing FLIP. ", seen.toString());
        assertEquals(PaneState.Kind.EMPTY, pane.state().get().kind());
        assertEquals("It was cancelled.", pane.state().get().message());
        assertTrue(pane.state().get().again() && pane.state().get().share().isEmpty());
        seen.append("again");
        pane.again();
        work();
        assertEquals(PaneState.Kind.SHOWN, pane.state().get().kind());
        photo.close();
    }
}
