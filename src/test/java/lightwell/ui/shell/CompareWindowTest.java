package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import lightwell.depth.foreign.Meaning;
import lightwell.depth.quality.DepthSamples;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerContent;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.files.PhotoEntry;
import lightwell.ui.space.SpaceModel;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Two photos in the window, and a depth map from elsewhere. */
class CompareWindowTest extends OneWindow {

    private Path one;
    private Path other;

    private void openTwo() throws Exception {
        one = DemoPhoto.write(folder.resolve("a.heic"), DemoOptions.SMALL, Progress.NONE);
        other = Files.copy(one, folder.resolve("b.heic"));
        fx(() -> {
            shell.open(List.of(one, other));
            return null;
        });
        waitFor(() -> fx(() -> {
            OpenPhoto open = shell.workspace().viewer().photo().get();
            return open != null && open.path().getFileName().toString().equals("a.heic");
        }));
    }

    private static boolean shows(FxRobot robot, String id, String words) {
        return fx(() -> robot.lookup(id).tryQueryAs(Label.class).filter(label -> label.getText().contains(words)).isPresent());
    }

    @Test
    void aPhotoOfTheFilmstripBecomesTheReference(FxRobot robot) throws Exception {
        openTwo();
        fx(() -> {
            shell.features().compare().panel().visible().set(true);
            return null;
        });
        waitFor(() -> robot.lookup("#compare-pair").tryQuery().isPresent());
        assertTrue(shows(robot, "#compare-pair", "Nothing is compared"));
        waitFor(() -> cell(robot).isPresent());
        robot.rightClickOn(cell(robot).orElseThrow());
        robot.clickOn("#film-reference");
        waitFor(() -> visible(robot, "#reference-chip"));
        assertEquals("Reference: b.heic", fx(() -> robot.lookup("#reference-chip").queryAs(Button.class).getText()));
        waitFor(() -> fx(() -> robot.lookup(".badge").queryAll().stream().filter(badge -> badge.isVisible()).count()) == 1);
        waitFor(() -> shows(robot, "#figure-pq-psnr", "equal"));
        assertTrue(shows(robot, "#compare-pair", "Ref. "));
        robot.clickOn("#compare-pair");
        fx(() -> {
            robot.lookup("#compare-copy").query().requestFocus();
            return null;
        });
        robot.push(KeyCode.CONTROL, KeyCode.C);
        waitFor(() -> fx(() -> String.valueOf(Clipboard.getSystemClipboard().getString()).contains("PSNR, PQ codes\tequal")));
        robot.clickOn("#reference-chip");
        waitFor(() -> fx(() -> shell.workspace().viewer().reference().photo().get().isEmpty()));
        waitFor(() -> !visible(robot, "#reference-chip"));
    }

    private static Optional<Node> cell(FxRobot robot) {
        return fx(() -> robot.lookup("#film-strip .list-cell").queryAll().stream()
                .filter(cell -> cell instanceof ListCell<?> item && item.getItem() instanceof PhotoEntry entry
                        && entry.name().equals("b.heic"))
                .findFirst());
    }

    @Test
    void aDepthMapIsLaidOnThePhoto(FxRobot robot) throws Exception {
        openTwo();
        Path map = map();
        fx(() -> shell.features().compare().takeDropped(map));
        waitFor(() -> shows(robot, "#figure-abs-rel", "0.0"));
        assertTrue(shows(robot, "#figure-meaning", "relative disparity (guessed)"));
        waitFor(() -> fx(() -> shell.workspace().panes().shown(shell.workspace().panes().focused().get()).get())
                .filter(LayerChoices.FOREIGN_DIFFERENCE::equals).isPresent());
        OpenPhoto open = fx(() -> shell.workspace().viewer().photo().get());
        LayerContent.Picture metres = (LayerContent.Picture) LayerChoices.FOREIGN_DEPTH.content(open, open.basis());
        LayerContent.Picture own = (LayerContent.Picture) LayerChoices.DEPTH.content(open, open.basis());
        float[] shares = new float[2];
        metres.values().read(20, 20, 1, 1, shares);
        float expected = shares[0];
        own.values().read(20, 20, 1, 1, shares);
        assertEquals(shares[0], expected, 0.01, "in the colours of the photo's own depth");
        SpaceModel space = fx(() -> shell.features().space().model());
        fx(() -> {
            space.active().set(true);
            shell.actions().get("spacePanel").run();
            return null;
        });
        waitFor(() -> robot.lookup("#space-depth").tryQuery().isPresent() && fx(() -> space.content().get().isPresent()));
        fx(() -> {
            robot.lookup("#space-depth").queryAs(ComboBox.class).getSelectionModel().select(1);
            return null;
        });
        waitFor(() -> fx(() -> space.content().get().filter(seen -> seen.notes().toString().contains("net.npy")).isPresent()));
        robot.clickOn("#foreign-meaning").clickOn("depth");
        waitFor(() -> fx(() -> shell.workspace().viewer().foreign().depth().get().filter(laid -> laid.meaning() == Meaning.DEPTH)
                .isPresent()));
        waitFor(() -> shows(robot, "#foreign-note", "grows where"));
        fx(() -> {
            robot.lookup("#compare-panel #action-layDepthEnd").queryAs(Button.class).fire();
            return null;
        });
        waitFor(() -> shows(robot, "#foreign-file", "None."));
        waitFor(() -> !fx(() -> robot.lookup("#space-depth").query().getParent().isVisible()));
    }

    /** The photo's own disparity times 50, plus 3. */
    private Path map() throws IOException {
        try (Photo photo = PhotoReader.open(one)) {
            DepthSamples own = DepthSamples.of(photo.depth().orElseThrow());
            String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + own.height() + ", " + own.width() + "), }\n";
            ByteBuffer bytes = ByteBuffer.allocate(10 + header.length() + 4 * own.size()).order(ByteOrder.LITTLE_ENDIAN);
            bytes.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0});
            bytes.put(header.getBytes(StandardCharsets.US_ASCII));
            for (char code : own.codes()) {
                bytes.putFloat(50 * own.disparity()[code] + 3);
            }
            return Files.write(folder.resolve("net.npy"), bytes.array());
        }
    }
}
