package lightwell.bench;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.util.Duration;
import lightwell.photo.PhotoFiles;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.shell.Shell;

/**
 * Prints what the window's process holds while one walks through many photos by the keyboard: {@code [COUNT [FOLDER]]}, by default 300
 * copies of the photos of the shared folder, taken in turns. Every tenth photo: the process, Java's heap in use and taken from the system,
 * direct memory; at the end the same after half a minute of rest, and after a collection.
 */
public final class WalkBench {

    private WalkBench() {}

    public static void main(String[] arguments) {
        Application.launch(Walk.class, arguments);
    }

    /** The whole window, with settings of its own. */
    public static final class Walk extends Application {

        private static final int COUNT = 300;
        private static final int EVERY = 10;
        private static final int NAMES_WIDTH = 4;
        /** How long one looks at a photo once it is there: its levels, thumbnails and neighbours are made meanwhile. */
        private static final double LOOK_SECONDS = 0.4;
        private static final double POLL_SECONDS = 0.05;
        private static final double REST_SECONDS = 30;
        private static final double PATIENCE_SECONDS = 60;

        private Path folder;
        private Stage stage;
        private Shell shell;
        private int count;
        private int at = 1;
        private long since;

        @Override
        public void start(Stage primary) throws IOException {
            List<String> raw = getParameters().getRaw();
            count = raw.isEmpty() ? COUNT : Integer.parseInt(raw.get(0));
            folder = Files.createTempDirectory("lightwell-walk");
            Path photos = Files.createDirectory(folder.resolve("photos"));
            copy(raw.size() > 1 ? Path.of(raw.get(1)) : Path.of("..", "shared", "photos"), photos);
            stage = primary;
            stage.setWidth(1280);
            stage.setHeight(800);
            shell = new Shell(stage, Optional.empty(), new SettingsFile(folder.resolve("state/window.json")), shown -> {});
            shell.show();
            System.out.println("photo   process MB   heap in use   heap taken   direct");
            since = System.nanoTime();
            shell.open(List.of(photos));
            look();
        }

        private void copy(Path from, Path into) throws IOException {
            List<Path> sources = PhotoFiles.of(List.of(from)).photos();
            for (int i = 1; i <= count; i++) {
                Path source = sources.get((i - 1) % sources.size());
                String name = source.getFileName().toString();
                Files.copy(source, into.resolve(name(i) + name.substring(name.lastIndexOf('.')))); // a link would be the same photo again
            }
        }

        private static String name(int number) {
            return "walk" + String.format("%0" + NAMES_WIDTH + "d", number);
        }

        /** Waits for the photo, then looks at it for a while. */
        private void look() {
            boolean there = stage.getTitle() != null && stage.getTitle().startsWith(name(at));
            if (!there && System.nanoTime() - since > PATIENCE_SECONDS * 1e9) {
                System.out.println(name(at) + " did not come");
                there = true;
            }
            if (there) {
                after(LOOK_SECONDS, this::step);
            } else {
                after(POLL_SECONDS, this::look);
            }
        }

        private void step() {
            if (at == 1 || at % EVERY == 0) {
                print(Integer.toString(at));
            }
            if (at == count) {
                after(REST_SECONDS, this::rest);
                return;
            }
            at++;
            since = System.nanoTime();
            Robot robot = new Robot();
            robot.keyPress(KeyCode.PAGE_DOWN);
            robot.keyRelease(KeyCode.PAGE_DOWN);
            look();
        }

        private void rest() {
            print("rest");
            System.gc();
            after(2, () -> {
                print("live");
                shell.quit();
                Platform.exit();
                delete(folder);
            });
        }

        private static void print(String photo) {
            MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                    .mapToLong(BufferPoolMXBean::getMemoryUsed).sum();
            System.out.printf("%5s %12d %13d %12d %8d%n", photo, Measured.process() >> 20, heap.getUsed() >> 20, heap.getCommitted() >> 20,
                    direct >> 20);
        }

        private static void after(double seconds, Runnable next) {
            PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
            pause.setOnFinished(event -> next.run());
            pause.play();
        }

        private static void delete(Path tree) {
            try (Stream<Path> files = Files.walk(tree)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            } catch (IOException e) {
                System.err.println(e.getMessage());
            }
        }
    }
}
