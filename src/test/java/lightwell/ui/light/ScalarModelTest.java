package lightwell.ui.light;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.look.ScalarLook;
import lightwell.ui.render.ColourMap;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;

class ScalarModelTest {

    private final ViewerModel viewer = new ViewerModel();
    private final PanesModel panes = new PanesModel(viewer);
    private final ScalarModel model = new ScalarModel(viewer, panes);

    @Test
    void itFollowsTheFocusedPane() throws IOException {
        assertTrue(model.subject().get().isEmpty());
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}))) {
            viewer.photo().set(photo);
            assertTrue(model.subject().get().isEmpty(), "SDR is light");
            panes.focus(3);
            assertEquals(LayerChoices.DEPTH, model.subject().get().orElseThrow().layer());
            panes.choose(3, LayerChoices.GAIN_MAP);
            assertEquals(LayerChoices.GAIN_MAP, model.subject().get().orElseThrow().layer());
            viewer.photo().set(null);
            assertTrue(model.subject().get().isEmpty());
        }
    }

    @Test
    void looksAreKeptByLayer() throws IOException {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}))) {
            viewer.photo().set(photo);
            panes.focus(2);
            assertEquals(ColourMap.GREY, look().map());
            model.nextMap();
            assertEquals(ColourMap.TURBO, look().map());
            model.reverse();
            model.setLook(look().withRange(0.25, 0.5));
            ScalarLook gain = look();
            panes.focus(3);
            assertEquals(new ScalarLook(ColourMap.TURBO, false, 0, 1), look());
            panes.focus(2);
            assertEquals(gain, look());
            assertEquals(new ScalarLook(ColourMap.TURBO, true, 0.25, 0.5), gain);
            viewer.monoLooks().reset();
            assertEquals(ColourMap.GREY, look().map());
        }
    }

    private ScalarLook look() {
        return model.subject().get().orElseThrow().look();
    }
}
