package lightwell.ui.shell;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import lightwell.ui.export.ExportModel;
import lightwell.ui.settings.SettingsFile;

/**
 * Prints how smooth the window is while the exposure moves, without exports and while all photos of a folder are exported:
 * {@code FOLDER SECONDS}. A pulse is a picture of the window; a frame is an exposure that every pane has shown.
 */
public final class ExportFrames {

    private ExportFrames() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The whole window, with settings of its own. */
    public static final class Window extends Application {

        private static final double NANOS = 1e9;

        private Shell shell;

        @Override
        public void start(Stage stage) throws IOException {
            stage.setWidth(1280);
            stage.setHeight(800);
            shell = new Shell(stage, Optional.empty(), new SettingsFile(Files.createTempDirectory("frames").resolve("window.json")),
                    folder -> {});
            shell.show();
            shell.open(List.of(Path.of(getParameters().getRaw().get(0))));
            long[] settledSince = {0};
            when(() -> {
                settledSince[0] = shell.workspace().viewer().photo().get() != null && settled() ? settledSince[0] + 1 : 0;
                return settledSince[0] > 120;
            }, () -> measure("idle", seconds(), () -> false, this::export));
        }

        private double seconds() {
            return Double.parseDouble(getParameters().getRaw().get(1));
        }

        private void export() {
            shell.actions().get("queue").run();
            shell.actions().get("exportAll").run();
            ExportModel exports = shell.features().exports().model();
            long begin = System.nanoTime();
            measure("exporting", 10 * seconds(), () -> exports.unfinished().get() == 0, () -> {
                System.out.printf("exports: %d unfinished, %d failed after %.1f s%n", exports.unfinished().get(), exports.failures().get(),
                        (System.nanoTime() - begin) / NANOS);
                exports.cancelAll();
                shell.quit();
                Platform.exit();
            });
        }

        /** Moves the exposure as a drag does, until the time is over or something has happened. */
        private void measure(String title, double seconds, BooleanSupplier over, Runnable next) {
            List<Long> pulses = new ArrayList<>();
            int[] frames = {0};
            double cpu = cpu();
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pulses.add(now);
                    double begun = (now - pulses.get(0)) / NANOS;
                    if (settled()) {
                        frames[0]++;
                        shell.workspace().viewer().light().exposure().set(Math.sin(begun * 2));
                    }
                    if (begun > seconds || over.getAsBoolean()) {
                        stop();
                        print(title, pulses, frames[0], (cpu() - cpu) / NANOS);
                        Platform.runLater(next);
                    }
                }
            }.start();
        }

        private static void print(String title, List<Long> pulses, int frames, double cpu) {
            double all = (pulses.get(pulses.size() - 1) - pulses.get(0)) / NANOS;
            List<Double> gaps = new ArrayList<>();
            for (int i = 1; i < pulses.size(); i++) {
                gaps.add((pulses.get(i) - pulses.get(i - 1)) / 1e6);
            }
            gaps.sort(null);
            System.out.printf("%-10s %5.1f s: %5.1f pulses/s, %5.1f frames/s; between pulses %.0f ms (median), %.0f (95 %%), %.0f (99 %%), "
                    + "%.0f (most); %.2f processors%n", title, all, gaps.size() / all, frames / all, gaps.get(gaps.size() / 2),
                    gaps.get(gaps.size() * 95 / 100), gaps.get(gaps.size() * 99 / 100), gaps.get(gaps.size() - 1), cpu / all);
        }

        private static double cpu() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        }

        private boolean settled() {
            return shell.workspace().panes().settled().get();
        }

        private static void when(BooleanSupplier condition, Runnable next) {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (condition.getAsBoolean()) {
                        stop();
                        Platform.runLater(next);
                    }
                }
            }.start();
        }
    }
}
