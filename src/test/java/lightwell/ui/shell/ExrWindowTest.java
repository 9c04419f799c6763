package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrExport;
import lightwell.image.Half;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.sample.DemoOptions;
import lightwell.sample.DemoPhoto;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.DifferenceBands;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.LayerContent;
import lightwell.ui.content.LayerOption;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PaneSubject;
import lightwell.ui.kit.Middle;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.measure.PixelProbe;
import lightwell.ui.measure.PixelReading;
import lightwell.ui.viewer.CompareModel;
import lightwell.ui.viewer.Comparison;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** An exported EXR in the window: its layers, and its numbers beside those of its photo. */
class ExrWindowTest extends OneWindow {

    private Path photo;
    private Path exr;

    private void export() throws IOException {
        photo = DemoPhoto.write(folder.resolve("demo.heic"), DemoOptions.SMALL, Progress.NONE);
        exr = folder.resolve("demo.exr");
        try (Photo open = PhotoReader.open(photo)) {
            new ExrExport().write(open, OutputTarget.of(exr, Existing.REFUSE), ExportOptions.DEFAULT,
                    () -> ColorEngine.load(Optional.empty()), Progress.NONE);
        }
    }

    private OpenPhoto show(Path file) throws Exception {
        fx(() -> {
            shell.open(List.of(file));
            return null;
        });
        waitFor(() -> fx(() -> {
            OpenPhoto open = shell.workspace().viewer().photo().get();
            return open != null && open.photo().path().equals(file.toAbsolutePath());
        }));
        return fx(() -> shell.workspace().viewer().photo().get());
    }

    @Test
    void theStripListsItsLayers(FxRobot robot) throws Exception {
        export();
        show(exr);
        ListView<LayerOption> list = robot.lookup("#layers").queryListView();
        waitFor(() -> fx(() -> list.getItems().stream().map(LayerOption::title).collect(Collectors.toSet()))
                .containsAll(Set.of("gainmap.Y", "matte.portrait.A", "matte.skin.A", "sdr")));
        int shown = fx(() -> (int) list.getItems().stream().filter(option -> option.problem().isEmpty()).count());
        assertTrue(shown >= 6, "HDR, depth, gain map, two mattes, SDR; but " + shown);
        waitFor(() -> shell.features().layers().strip().thumbnails().get().size() == shown);
        assertEquals("", fx(() -> shell.workspace().errors().sentence().get()));
        theProbeReadsWhatItReadsOfThePhoto();
    }

    /** Half floats differ by at most 2^-11 of the light. */
    @Test
    void itIsComparedWithItsPhoto() throws Exception {
        export();
        show(photo);
        fx(() -> {
            shell.features().compare().compare(photo, exr);
            return null;
        });
        CompareModel compare = shell.workspace().panes().compare();
        waitFor(() -> fx(() -> compare.now().get().mode() == Comparison.Mode.DIFFERENCE));
        assertEquals("hdr", fx(() -> compare.picture().orElseThrow().id()));
        assertEquals("reference:hdr", fx(() -> compare.reference().orElseThrow().id()));
        OpenPhoto open = fx(() -> shell.workspace().viewer().photo().get());
        fx(() -> {
            compare.choose(DifferenceBands.Mode.RELATIVE);
            return null;
        });
        PaneSubject difference = fx(() -> compare.beside(compare.now().get().pane()).get().orElseThrow());
        Bands values = ((LayerContent.Picture) difference.content(open, open.basis())).values();
        float[] all = new float[values.width() * values.height() * values.channels()];
        values.read(0, 0, values.width(), values.height(), all);
        float most = 0;
        for (float value : all) {
            most = Math.max(most, Math.abs(value));
        }
        assertTrue(most > 0 && most < 1.0 / 2048 + 1e-4, "relative difference " + most);
        fx(() -> {
            shell.workspace().viewer().reference().clear();
            return null;
        });
        waitFor(() -> fx(() -> shell.workspace().panes().options().get().stream()
                .noneMatch(option -> option.choice().id().startsWith("reference"))));
        assertEquals(Optional.empty(), fx(() -> compare.now().get().other()));
    }

    @Test
    void theNotificationOpensTheWrittenFile(FxRobot robot) throws Exception {
        photo = DemoPhoto.write(folder.resolve("demo.heic"), DemoOptions.SMALL, Progress.NONE);
        show(photo);
        robot.clickOn(Middle.of(robot, "#export"));
        waitFor(() -> button(robot, "Open EXR").isPresent());
        fx(() -> {
            button(robot, "Open EXR").orElseThrow().fire();
            return null;
        });
        waitFor(() -> fx(() -> shell.workspace().viewer().photo().get().photo().name().equals("demo_acescg.exr")));
    }

    @Test
    void theNotificationComparesTheWrittenFileWithItsPhoto(FxRobot robot) throws Exception {
        photo = DemoPhoto.write(folder.resolve("demo.heic"), DemoOptions.SMALL, Progress.NONE);
        show(photo);
        robot.clickOn(Middle.of(robot, "#export"));
        waitFor(() -> button(robot, "Compare with the photo").isPresent());
        fx(() -> {
            button(robot, "Compare with the photo").orElseThrow().fire();
            return null;
        });
        CompareModel compare = shell.workspace().panes().compare();
        waitFor(() -> fx(() -> compare.now().get().mode() == Comparison.Mode.DIFFERENCE
                && compare.reference().filter(LayerChoices.ofReference(LayerChoices.HDR)::equals).isPresent()));
    }

    private static Optional<ButtonBase> button(FxRobot robot, String text) {
        return robot.lookup(node -> node instanceof ButtonBase button && text.equals(button.getText())).tryQueryAs(ButtonBase.class);
    }

    private void theProbeReadsWhatItReadsOfThePhoto() throws Exception {
        List<PixelPosition> places = List.of(new PixelPosition(3, 4), new PixelPosition(100, 80), new PixelPosition(150, 30));
        OpenPhoto source = show(photo);
        List<PixelReading> expected = readings(source, places);
        OpenPhoto written = show(exr);
        List<PixelReading> actual = readings(written, places);
        for (int i = 0; i < places.size(); i++) {
            assertEquals((float) expected.get(i).metres().orElseThrow(), (float) actual.get(i).metres().orElseThrow(), "depth at " + i);
            float[] light = expected.get(i).hdr().orElseThrow();
            for (int c = 0; c < 3; c++) {
                light[c] = Half.toFloat(Half.of(light[c]));
            }
            assertArrayEquals(light, actual.get(i).hdr().orElseThrow(), 1e-5f);
        }
    }

    private static List<PixelReading> readings(OpenPhoto open, List<PixelPosition> places) throws IOException {
        PixelProbe probe = new PixelProbe(open);
        List<PixelReading> all = new ArrayList<>();
        for (PixelPosition place : places) {
            all.add(probe.read(place));
        }
        return all;
    }
}
