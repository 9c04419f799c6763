package lightwell.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.space.SpaceChoices;
import lightwell.ui.space.SpaceModel;
import lightwell.ui.space.SpacePane;

/** Prints how soon the view in space shows all points of a photo, and how fast they move: {@code PHOTO [points|surface]}. */
public final class SpaceTimes {

    private SpaceTimes() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The whole window, with settings of its own. */
    public static final class Window extends Application {

        private static final int OPENED_FRAMES = 120;
        /** A frame that a pulse asks for is on the screen before the second one after it. */
        private static final int ON_SCREEN = 2;
        private static final int STEPS = 60;
        /** Heights of the picture, as a hand drags. */
        private static final double STEP = 0.005;
        private static final double NANOS_PER_MILLI = 1e6;

        private Shell shell;
        private Stage stage;
        private long asked;

        @Override
        public void start(Stage primary) throws IOException {
            stage = primary;
            stage.setWidth(1280);
            stage.setHeight(800);
            shell = new Shell(stage, Optional.empty(), new SettingsFile(Files.createTempDirectory("times").resolve("window.json")),
                    folder -> {});
            shell.show();
            shell.open(List.of(Path.of(getParameters().getRaw().get(0))));
            int[] opened = new int[1];
            when(() -> shell.workspace().viewer().photo().get() != null && ++opened[0] > OPENED_FRAMES, this::ask);
        }

        private void ask() {
            if (getParameters().getRaw().contains("surface")) {
                space().choices().style().set(SpaceChoices.Style.SURFACE);
            }
            asked = System.nanoTime();
            space().active().set(true);
            int[] frames = new int[1];
            when(() -> settled() && ++frames[0] > ON_SCREEN, () -> {
                System.out.printf("first picture, with all %d points: %.0f ms%n",
                        space().content().get().orElseThrow().scene().cloud().size(),
                        (System.nanoTime() - asked) / NANOS_PER_MILLI);
                turn();
            });
        }

        private void turn() {
            long begin = System.nanoTime();
            int[] steps = new int[1];
            when(() -> {
                shell.features().space().motion().move(camera -> camera.orbit(STEP, 0));
                return ++steps[0] >= STEPS;
            }, () -> {
                System.out.printf("moving: %.1f frames a second%n", STEPS * 1000 / ((System.nanoTime() - begin) / NANOS_PER_MILLI));
                rest();
            });
        }

        private void rest() {
            long begin = System.nanoTime();
            int[] frames = new int[1];
            when(() -> settled() && !space().look().moving().get() && ++frames[0] > ON_SCREEN, () -> {
                System.out.printf("all points again: %.0f ms after the last step%n", (System.nanoTime() - begin) / NANOS_PER_MILLI);
                shell.quit();
                Platform.exit();
            });
        }

        private SpaceModel space() {
            return shell.features().space().model();
        }

        private boolean settled() {
            return space().content().get().isPresent() && ((SpacePane) stage.getScene().lookup("#space-pane")).settled().get();
        }

        /** Asks once a frame. */
        private static void when(BooleanSupplier condition, Runnable next) {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (condition.getAsBoolean()) {
                        stop();
                        next.run();
                    }
                }
            }.start();
        }
    }
}
