package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Settings of the window that makes HDR files, how they are remembered, and what the preview makes of them. */
class AuthorChoicesTest extends OneAuthorWindow {

    private static final int VIEWS = 2;

    private int argb(int x) {
        return fx(() -> picture().getPixelReader().getArgb(x, 20));
    }

    /** Ends the program and starts it again. */
    private void again(FxRobot robot, String settings) throws Exception {
        change(() -> shell.quit());
        if (!settings.isEmpty()) {
            Files.writeString(folder.resolve("window.json"), settings);
        }
        change(this::openWindow);
        waitFor(() -> stage.isFocused());
        openAuthor(robot);
    }

    private void choose(String id, int index) {
        ComboBox<?> box = control(id);
        change(() -> box.getSelectionModel().select(index));
    }

    @Test
    void settingsSizeAndPlaceAreRemembered(FxRobot robot) throws Exception {
        Slider knee = control("author-knee");
        CheckBox jpeg = control("author-format-jpeg");
        change(() -> {
            knee.setValue(0.35);
            jpeg.setSelected(true);
            author.getWindow().setX(40);
            author.getWindow().setY(50);
            author.getWindow().setWidth(1111);
            author.getWindow().setHeight(700);
        });
        waitFor(() -> author.getWidth() == 1111 && author.getHeight() == 700 && author.getWindow().getX() == 40
                && author.getWindow().getY() == 50); // all of it, since it is remembered as it is when the window closes
        again(robot, "");
        Slider sameKnee = control("author-knee");
        CheckBox sameJpeg = control("author-format-jpeg");
        assertEquals(0.35, sameKnee.getValue());
        assertTrue(sameJpeg.isSelected());
        waitFor(() -> author.getWidth() == 1111 && author.getHeight() == 700);
        waitFor(() -> author.getWindow().getX() == 40 && author.getWindow().getY() == 50);
        Button reset = control("author-reset");
        change(reset::fire);
        assertEquals(0.6, sameKnee.getValue());
        assertTrue(!sameJpeg.isSelected());
    }

    /** Undoing the HDR view and applying the SDR one keeps greys grey, and makes light of 4 no brighter than white. */
    @Test
    void viewsOfTheConfigMakeTheBase(FxRobot robot) throws Exception {
        again(robot, "{\"author\": {\"settings\": {\"method\": \"VIEWS\", \"hdrView\": \"Dolby\"}}}");
        ComboBox<String> hdr = control("author-hdrView");
        waitFor(() -> fx(() -> "ACES 1.1 - HDR Video (1000 nits & P3 lim)".equals(hdr.getValue())));
        ComboBox<String> sdr = control("author-sdrView");
        assertEquals("ACES 1.0 - SDR Video", fx(sdr::getValue));
        assertTrue(text("#author-displays").matches("ST2084-P3-D65 - Display . Display P3 - Display"), text("#author-displays"));
        add(source("patches.jpg"));
        waitFor(() -> picture() != null);
        int grey = argb(20);
        assertEquals(grey >> 16 & 0xFF, grey & 0xFF, 4);
        assertTrue((argb(140) & 0xFF) > (argb(60) & 0xFF), "four times white against 0.8");
        choose("author-space", 1);
        waitFor(() -> text("#author-displays").endsWith("sRGB - Display"));
        Image before = picture();
        change(() -> hdr.setValue("Un-tone-mapped"));
        waitFor(() -> picture() != null && picture() != before);
    }

    /** Codes of IEC 61966-2-1 for P3's 0.1, 0.5, 0.1, which on a screen of sRGB are the light 0.0100, 0.5168, 0.0685. */
    @Test
    void theScreenOfTheMainWindowIsUsed() throws Exception {
        add(source("patches.jpg"));
        waitFor(() -> picture() != null);
        change(() -> shell.workspace().viewer().display().set("sRGB - Display"));
        waitFor(() -> Math.abs((argb(100) >> 16 & 0xFF) - 25) <= 8 && Math.abs((argb(100) >> 8 & 0xFF) - 190) <= 3);
        change(() -> shell.workspace().viewer().display().set("Display P3 - Display"));
        waitFor(() -> Math.abs((argb(100) >> 16 & 0xFF) - 89) <= 3 && Math.abs((argb(100) >> 8 & 0xFF) - 188) <= 3);
    }

    /** Neither the preview nor the estimate of sizes needs the source's file again. */
    @Test
    void theSourceIsReadOnce() throws Exception {
        Path source = source("patches.jpg");
        add(source);
        waitFor(() -> picture() != null);
        Files.delete(source);
        Image before = picture();
        Slider knee = control("author-knee");
        change(() -> knee.setValue(0.2));
        waitFor(() -> picture() != null && picture() != before);
        waitFor(() -> text("#author-figure-sizes").matches("HEIC with gain map [0-9.]+ MB"));
    }

    @Test
    void clippedPixelsAreShownInTheColoursOfTheirChannels() throws Exception {
        add(source("patches.jpg"));
        waitFor(() -> picture() != null);
        ToggleButton clipped = control("author-show-clipped");
        change(clipped::fire);
        waitFor(() -> argb(140) == 0xFFFFFFFF && (argb(20) & 0xFF) < 60);
        assertTrue(text("#author-figure-clipped").startsWith("R 2"), text("#author-figure-clipped")); // one patch of four
    }

    @Test
    void filesAreWrittenFromTheKeyboardAndAPageAboutThem(FxRobot robot) throws Exception {
        add(source("patches.jpg"));
        waitFor(() -> fx(() -> write().getText()).equals("_Write 1 file"));
        CheckBox page = control("author-page");
        ListView<?> list = control("author-sources");
        change(() -> {
            page.setSelected(true);
            list.requestFocus();
        });
        choose("author-quality", 0);
        robot.push(KeyCode.ENTER);
        waitFor(() -> text("#author-summary").equals("1 file written"));
        assertTrue(Files.readString(folder.resolve("converted/gallery.html")).contains("patches.jpg"));
        choose("author-method", VIEWS);
        change(() -> page.requestFocus());
        Files.delete(folder.resolve("converted/gallery.html"));
        Files.delete(folder.resolve("converted/patches_HDR_gain_map.heic"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(() -> Files.exists(folder.resolve("converted/patches_HDR_gain_map.heic")));
        waitFor(() -> text("#author-summary").equals("1 file written"));
    }

    /** Source list, its buttons, the settings and the button that writes are reached with Tab; kinds of preview by arrows. */
    @Test
    void tabReachesEverything(FxRobot robot) throws Exception {
        add(source("patches.jpg"));
        waitFor(() -> fx(() -> !write().isDisabled()));
        Button first = control("author-add");
        change(first::requestFocus);
        StringBuilder reached = new StringBuilder();
        for (int i = 0; i < 40 && reached.indexOf("author-write") < 0; i++) {
            robot.push(KeyCode.TAB);
            reached.append(fx(() -> author.getFocusOwner().getId())).append(' ');
        }
        for (String id : new String[] {"author-sources", "author-show-sdr", "author-format-heic", "author-quality", "author-folder",
            "author-knee", "author-knee-value", "author-mapSize", "author-reset", "author-write"}) {
            assertTrue(reached.indexOf(id + " ") >= 0, id + " is not among " + reached);
        }
        change(control("author-show-sdr")::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertEquals("author-show-hdr", fx(() -> author.getFocusOwner().getId()));
    }
}
