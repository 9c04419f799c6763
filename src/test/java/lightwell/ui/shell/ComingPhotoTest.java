package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
import lightwell.jobs.Progress;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.content.LayerOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While a photo is being decoded nothing tells of the one before. */
class ComingPhotoTest extends OneWindow {

    private static final int LAST = 5;

    private final CountDownLatch held = new CountDownLatch(1);

    @BeforeEach
    void openSix() throws Exception {
        List<Path> photos = new ArrayList<>();
        photos.add(DemoPhoto.write(folder.resolve("b0.heic"), DemoOptions.SMALL, Progress.NONE));
        for (int i = 1; i < LAST; i++) {
            photos.add(Files.copy(photos.get(0), folder.resolve("b" + i + ".heic")));
        }
        DemoOptions bare = DemoOptions.SMALL.withGainMap(false).withDepth(false).withMattes(false);
        photos.add(DemoPhoto.write(folder.resolve("b5.heic"), bare, Progress.NONE));
        fx(() -> {
            shell.open(photos);
            return null;
        });
        waitFor(() -> !layers().isEmpty() && fx(() -> shell.workspace().panes().settled().get()));
        waitFor(() -> fx(() -> shell.features().files().browser().session().entries().get(LAST).thumbnail().isPresent()));
    }

    @AfterEach
    void letGo() {
        held.countDown();
    }

    @Test
    void theStripNamesWhatComesAndThePanesStay() throws Exception {
        assertTrue(layers().contains("Depth"), layers().toString());
        List<Integer> panes = fx(() -> shell.workspace().panes().visible().get());
        goToTheLast();
        assertEquals(List.of(), layers());
        assertEquals("Opening b5.heic\u2026", fx(() -> ((Label) stage.getScene().lookup("#layers-coming")).getText()));
        assertEquals(panes, fx(() -> shell.workspace().panes().visible().get()));
        fx(() -> null);
        List<Bounds> standIns = standIns();
        assertEquals(2, standIns.size(), "of the panes with SDR and HDR");
        for (int pane = 1; pane <= 2; pane++) {
            Bounds picture = bounds("#pane-" + pane + " .pane-picture");
            Bounds standIn = standIns.get(pane - 1);
            assertEquals(picture.getCenterX(), standIn.getCenterX(), 1);
            assertEquals(picture.getCenterY(), standIn.getCenterY(), 1);
            double left = Math.min(picture.getWidth() - standIn.getWidth(), picture.getHeight() - standIn.getHeight());
            assertEquals(0, left, 1, "it fills " + picture);
        }
        held.countDown();
        waitFor(() -> layers().equals(List.of("SDR")));
        waitFor(() -> fx(() -> shell.workspace().panes().visible().get().size() == 1));
    }

    @Test
    void whoGoesBackFindsTheLayersAgain() throws Exception {
        List<String> before = layers();
        goToTheLast();
        assertEquals(List.of(), layers());
        fx(() -> {
            shell.features().files().browser().step(-LAST);
            return null;
        });
        assertEquals(before, layers());
    }

    /** Which nobody decodes ahead, nor in the background. */
    private void goToTheLast() throws Exception {
        for (int i = 0; i < Math.max(2, Runtime.getRuntime().availableProcessors()); i++) {
            shell.workspace().background().execute(() -> {
                try {
                    held.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }
        fx(() -> {
            shell.features().files().browser().step(LAST);
            return null;
        });
        waitFor(() -> fx(() -> stage.getScene().lookup(".photo-placeholder").isVisible()));
        fx(() -> {
            stage.getScene().getRoot().layout();
            return null;
        });
    }

    private List<String> layers() {
        return fx(() -> {
            @SuppressWarnings("unchecked")
            ListView<LayerOption> list = (ListView<LayerOption>) stage.getScene().lookup("#layers");
            return list.getItems().stream().map(LayerOption::title).toList();
        });
    }

    private List<Bounds> standIns() {
        return fx(() -> stage.getScene().lookup(".photo-placeholder").lookupAll("ImageView").stream().filter(ImageView.class::isInstance)
                .map(node -> node.localToScene(node.getLayoutBounds())).toList());
    }

    private Bounds bounds(String query) {
        return fx(() -> {
            Node node = stage.getScene().lookup(query);
            return node.localToScene(node.getLayoutBounds());
        });
    }
}
