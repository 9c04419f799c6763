package lightwell.bench;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;
import lightwell.ui.graphics.Pipelines;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.shell.Shell;

/**
 * Drives the real window by mouse and keys, and prints how many frames a second it shows: {@code [WIDTHxHEIGHT [PHOTO]]}, by default
 * 1920x1080 and the shared pug.heic. Beside it, in the same run, what a window of that size shows whose four pictures are only copied.
 */
public final class WindowBench {

    private WindowBench() {}

    public static void main(String[] arguments) {
        Pipelines.prepare("auto");
        Application.launch(Drive.class, arguments);
    }

    /** Something that a hand does with the mouse. */
    private record Gesture(String name, List<KeyCode> modifiers, List<KeyCode> keys, MouseButton button, String on,
            DoubleFunction<Point2D> path) {}

    /** The whole window, with settings of its own. */
    public static final class Drive extends Application {

        private static final double SETTLE_SECONDS = 12;
        private static final double PAUSE_SECONDS = 3;
        private static final double WARM_UP_SECONDS = 4;
        private static final double MEASURED_SECONDS = 6;
        private static final int NOTCHES = 8;

        private final Robot robot = new Robot();
        private Stage stage;
        private Shell shell;
        private Path settings;
        private int width;
        private int height;

        @Override
        public void start(Stage primary) throws IOException {
            List<String> raw = getParameters().getRaw();
            String[] size = (raw.isEmpty() ? "1920x1080" : raw.get(0)).split("x");
            width = Integer.parseInt(size[0]);
            height = Integer.parseInt(size[1]);
            settings = Files.createTempDirectory("window-bench");
            stage = primary;
            System.out.println(Pipelines.chosen().map(choice -> choice.sentence()).orElse(""));
            System.out.printf("%-22s %10s %19s %8s %8s %8s%n", width + "x" + height, "window", "", "median", "95 %", "CPU ms");
            bare();
        }

        /** Four pictures of a quarter of the window each, whose pixels are copied for each frame. */
        private void bare() {
            Pane root = new Pane();
            List<Runnable> copies = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int[][] frames = {new int[width * height / 4], new int[width * height / 4], new int[width * height / 4]};
                for (int p = 0; p < frames[1].length; p++) {
                    frames[1][p] = 0xFF00_0000 | p * 7;
                    frames[2][p] = 0xFF00_0000 | p * 13;
                }
                PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(width / 2, height / 2, IntBuffer.wrap(frames[0]),
                        PixelFormat.getIntArgbPreInstance());
                ImageView view = new ImageView(new WritableImage(pixels));
                view.setFitWidth(width / 2.0);
                view.setFitHeight(height / 2.0);
                view.relocate(i % 2 * width / 2.0, i / 2 * height / 2.0);
                root.getChildren().add(view);
                int[] turn = {0};
                copies.add(() -> pixels.updateBuffer(buffer -> {
                    System.arraycopy(frames[1 + turn[0]++ % 2], 0, frames[0], 0, frames[0].length);
                    return null;
                }));
            }
            Scene scene = new Scene(root, width, height);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    copies.forEach(Runnable::run);
                }
            };
            timer.start();
            count(scene, "four copies", () -> {
                timer.stop();
                window.hide();
                open();
            });
            Platform.setImplicitExit(false);
        }

        private void open() {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            shell = new Shell(stage, Optional.empty(), new SettingsFile(settings.resolve("window.json")), shown -> {});
            shell.show();
            List<String> raw = getParameters().getRaw();
            shell.open(List.of(raw.size() > 1 ? Path.of(raw.get(1)) : Path.of("..", "shared", "photos", "pug.heic")));
            after(SETTLE_SECONDS, () -> run(gestures()));
        }

        private List<Gesture> gestures() {
            List<KeyCode> none = List.of();
            List<KeyCode> control = List.of(KeyCode.CONTROL);
            DoubleFunction<Point2D> circle = t -> new Point2D(0.5 + 0.2 * Math.cos(2 * t), 0.5 + 0.2 * Math.sin(2 * t));
            DoubleFunction<Point2D> across = t -> new Point2D(0.5 + 0.3 * Math.sin(2 * t), 0.5);
            return List.of(new Gesture("exposure, four panes", control, List.of(KeyCode.DIGIT4), MouseButton.PRIMARY, "#exposure", across),
                    new Gesture("pan, four panes", none, List.of(KeyCode.DIGIT0), MouseButton.PRIMARY, "#pane-2", circle),
                    new Gesture("zoom, four panes", none, List.of(), MouseButton.NONE, "#pane-2", across),
                    new Gesture("exposure, one pane", control, List.of(KeyCode.DIGIT1), MouseButton.PRIMARY, "#exposure", across),
                    new Gesture("pan, one pane", none, List.of(KeyCode.DIGIT0), MouseButton.PRIMARY, "#pane-2", circle),
                    new Gesture("wipe, one pane", none, List.of(KeyCode.W), MouseButton.PRIMARY, "#wipe-2", across),
                    new Gesture("orbit beside a pane", none, List.of(KeyCode.Q, KeyCode.DIGIT3), MouseButton.PRIMARY, "#space-pane",
                            circle),
                    new Gesture("orbit a surface", List.of(KeyCode.CONTROL, KeyCode.SHIFT), List.of(KeyCode.S), MouseButton.PRIMARY,
                            "#space-pane", circle));
        }

        private void run(List<Gesture> left) {
            if (left.isEmpty()) {
                shell.quit();
                Platform.exit();
                return;
            }
            Gesture gesture = left.get(0);
            robot.mouseMove(at(stage.getScene().getRoot(), new Point2D(0.6, 0.6)));
            gesture.modifiers().forEach(robot::keyPress);
            gesture.keys().forEach(key -> {
                robot.keyPress(key);
                robot.keyRelease(key);
            });
            gesture.modifiers().forEach(robot::keyRelease);
            after(PAUSE_SECONDS, () -> drag(gesture, () -> run(left.subList(1, left.size()))));
        }

        private void drag(Gesture gesture, Runnable next) {
            Node node = stage.getScene().lookup(gesture.on());
            if (node == null || node.getLayoutBounds().isEmpty()) {
                System.out.println(gesture.name() + ": " + gesture.on() + " is not there");
                next.run();
                return;
            }
            Node on = gesture.on().startsWith("#wipe") ? node.getParent() : node;
            robot.mouseMove(at(on, gesture.path().apply(0)));
            boolean wheel = gesture.button() == MouseButton.NONE;
            if (!wheel) {
                robot.mousePress(gesture.button());
            }
            long begin = System.nanoTime();
            AnimationTimer hand = new AnimationTimer() {
                private int turns;

                @Override
                public void handle(long now) {
                    if (!wheel) {
                        robot.mouseMove(at(on, gesture.path().apply((System.nanoTime() - begin) / 1e9)));
                    } else {
                        robot.mouseWheel(turns++ / NOTCHES % 2 == 0 ? -1 : 1);
                    }
                }
            };
            hand.start();
            count(stage.getScene(), gesture.name(), () -> {
                hand.stop();
                if (!wheel) {
                    robot.mouseRelease(gesture.button());
                }
                next.run();
            });
        }

        private static Point2D at(Node node, Point2D share) {
            Bounds bounds = node.localToScreen(node.getLayoutBounds());
            return new Point2D(bounds.getMinX() + share.getX() * bounds.getWidth(), bounds.getMinY() + share.getY() * bounds.getHeight());
        }

        private static void count(Scene scene, String name, Runnable next) {
            ShownFrames frames = new ShownFrames(scene);
            after(WARM_UP_SECONDS, () -> {
                frames.start();
                after(MEASURED_SECONDS, () -> {
                    System.out.printf("%-22s %s%n", name, frames.stop());
                    next.run();
                });
            });
        }

        private static void after(double seconds, Runnable next) {
            PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
            pause.setOnFinished(event -> next.run());
            pause.play();
        }
    }
}
