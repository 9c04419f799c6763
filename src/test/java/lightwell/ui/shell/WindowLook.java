package lightwell.ui.shell;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.Viewport;
import lightwell.ui.marks.PixelLine;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.viewer.ViewerModel;

/**
 * Takes a picture of the window, to look at it: {@code OUT.png WIDTHxHEIGHT [PHOTO…] [+ACTION…]}. Actions are run by their ids after
 * the photos have settled; {@code @SECONDS} among them waits, {@code +pin:X,Y}, {@code +point:X,Y} and
 * {@code +region:X,Y,W,H} mark pixels, {@code +measure:X1,Y1,X2,Y2} measures along a line,
 * and {@code +type:WORDS} fills the text field that has the focus,
 * {@code +compare:FILE} compares the photo with that file, {@code +depth:FILE} lays that depth map on it,
 * {@code +source:FILE} adds to the sources of the window that makes HDR files,
 * {@code +click:ID}, {@code +slide:ID,VALUE} and {@code +choose:ID,INDEX} use controls by their ids; the picture is that of the window in
 * front.
 * {@code +fail} fails as code does that nobody foresaw, and {@code +matte:NAME} cuts the scene in space out by a matte.
 */
public final class WindowLook {

    private WindowLook() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The whole window, with settings of its own. */
    public static final class Window extends Application {

        private static final double SETTLE_SECONDS = 4;

        private Shell shell;
        private Stage stage;

        @Override
        public void start(Stage primary) throws IOException {
            stage = primary;
            List<String> arguments = getParameters().getRaw();
            String[] size = arguments.get(1).split("x");
            Path settings = Files.createTempDirectory("look").resolve("window.json");
            shell = new Shell(stage, Optional.empty(), new SettingsFile(settings), folder -> {});
            stage.setWidth(Double.parseDouble(size[0]));
            stage.setHeight(Double.parseDouble(size[1]));
            shell.show();
            List<String> rest = arguments.subList(2, arguments.size());
            shell.open(rest.stream().filter(word -> !word.startsWith("+") && !word.startsWith("@")).map(Path::of).toList());
            after(SETTLE_SECONDS, () -> run(rest.stream().filter(word -> word.startsWith("+") || word.startsWith("@")).toList()));
        }

        private void run(List<String> steps) {
            try {
                step(steps);
            } catch (IllegalArgumentException e) {
                System.err.println(e.getMessage());
                Platform.exit();
            }
        }

        private void step(List<String> steps) {
            if (steps.isEmpty()) {
                after(1.5, this::picture);
                return;
            }
            String step = steps.get(0);
            double pause = 0.2;
            if (step.startsWith("@")) {
                pause = Double.parseDouble(step.substring(1));
            } else if (step.equals("+fail")) {
                Platform.runLater(() -> {
                    throw new IllegalStateException("to look at");
                });
            } else if (step.equals("+cut")) {
                ViewerModel viewer = shell.workspace().viewer();
                shell.features().space().model().choices().matte()
                        .set(viewer.photo().get().photo().auxiliaries().stream().findFirst().map(LayerChoices::of));
            } else if (step.startsWith("+type:")) {
                ((TextInputControl) stage.getScene().getFocusOwner()).setText(step.substring(step.indexOf(':') + 1));
            } else if (step.startsWith("+depth:")) {
                shell.features().compare().layDepth(Path.of(step.substring(7)));
            } else if (step.startsWith("+source:")) {
                shell.features().author().add(List.of(Path.of(step.substring(8))));
            } else if (step.startsWith("+compare:")) {
                shell.features().compare().compare(shell.workspace().viewer().photo().get().path(), Path.of(step.substring(9)));
            } else if (step.startsWith("+click:")) {
                front().getScene().lookup("#" + step.substring(7)).requestFocus();
                Platform.runLater(() -> ((ButtonBase) front().getScene().lookup("#" + step.substring(7))).fire());
            } else if (step.startsWith("+slide:")) {
                String[] words = step.substring(7).split(",");
                ((Slider) front().getScene().lookup("#" + words[0])).setValue(Double.parseDouble(words[1]));
            } else if (step.startsWith("+choose:")) {
                String[] words = step.substring(8).split(",");
                choose(front().getScene().lookup("#" + words[0]), Integer.parseInt(words[1]));
            } else if (step.startsWith("+matte:")) {
                shell.features().space().model().choices().matte()
                        .set(Optional.of(new LayerChoice(ChoiceKinds.MATTE, step.substring(7))));
            } else if (step.startsWith("+pin:") || step.startsWith("+zoom:") || step.startsWith("+point:") || step.startsWith("+measure:")
                    || step.startsWith("+region:")) {
                mark(step.substring(1, step.indexOf(':')), step.substring(step.indexOf(':') + 1).split(","));
            } else {
                Platform.runLater(() -> shell.actions().get(step.substring(1)).run()); // it may ask, which none may while something moves
            }
            after(pause, () -> run(steps.subList(1, steps.size())));
        }

        private static void choose(Node list, int index) {
            if (list instanceof ComboBox<?> box) {
                box.getSelectionModel().select(index);
            } else {
                ((ListView<?>) list).getSelectionModel().select(index);
            }
        }

        private void mark(String what, String[] numbers) {
            int[] n = Arrays.stream(numbers).mapToInt(Integer::parseInt).toArray();
            ViewerModel viewer = shell.workspace().viewer();
            switch (what) {
                case "zoom" -> viewer.show(new Viewport(n[0], n[1] + 0.5, n[2] + 0.5));
                case "pin" -> viewer.inspection().pin(new PixelPosition(n[0], n[1]));
                case "point" -> viewer.pointer().set(Optional.of(new PixelPosition(n[0], n[1])));
                case "measure" -> viewer.inspection().line()
                        .set(Optional.of(new PixelLine(new PixelPosition(n[0], n[1]), new PixelPosition(n[2], n[3]))));
                default -> viewer.inspection().region().set(Optional.of(new PixelRegion(n[0], n[1], n[2], n[3])));
            }
        }

        /** The latest window, with the size that was asked for. */
        private Stage front() {
            Stage front = javafx.stage.Window.getWindows().stream().filter(window -> window instanceof Stage && window.isShowing())
                    .map(Stage.class::cast).reduce((first, last) -> last).orElse(stage);
            if (front != stage) {
                front.setX(0);
                front.setY(0);
                front.setWidth(stage.getWidth());
                front.setHeight(stage.getHeight());
            }
            return front;
        }

        private void picture() {
            WritableImage image = front().getScene().snapshot(null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            PixelReader pixels = image.getPixelReader();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    copy.setRGB(x, y, pixels.getArgb(x, y));
                }
            }
            try {
                ImageIO.write(copy, "png", new File(getParameters().getRaw().get(0)));
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
            shell.quit();
            Platform.exit();
        }

        private static void after(double seconds, Runnable next) {
            PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
            pause.setOnFinished(event -> next.run());
            pause.play();
        }
    }
}
