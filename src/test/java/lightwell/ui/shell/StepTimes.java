package lightwell.ui.shell;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.settings.SettingsFile;

/**
 * Prints how long each step through a folder takes, from the key until the photo is in the viewer, and until every pane has a frame of it:
 * {@code FOLDER PAUSE_SECONDS [none]}; with {@code none} nothing is there ahead.
 */
public final class StepTimes {

    private StepTimes() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The whole window, with settings of its own. */
    public static final class Window extends Application {

        private static final double NANOS_PER_MILLI = 1e6;
        private static final double FIRST_PAUSE_SECONDS = 5;

        private Shell shell;
        private double pause;

        @Override
        public void start(Stage stage) throws IOException {
            stage.setWidth(1280);
            stage.setHeight(800);
            shell = new Shell(stage, Optional.empty(), new SettingsFile(Files.createTempDirectory("times").resolve("window.json")),
                    folder -> {});
            shell.show();
            pause = Double.parseDouble(getParameters().getRaw().get(1));
            shell.open(List.of(Path.of(getParameters().getRaw().get(0))));
            when(() -> photo() != null && settled(), () -> after(FIRST_PAUSE_SECONDS, this::step));
        }

        private void step() {
            if (getParameters().getRaw().contains("none")) {
                shell.features().files().opener().ahead().retain(List.of());
            }
            OpenPhoto before = photo();
            long[] opened = new long[1];
            long cpu = cpu();
            long begin = System.nanoTime();
            shell.actions().get("next").run();
            if (shell.features().files().browser().session().current().get().path().equals(before.photo().path())) {
                shell.quit();
                Platform.exit();
                return;
            }
            when(() -> {
                if (opened[0] == 0 && photo() != null && photo() != before) {
                    opened[0] = System.nanoTime();
                }
                return opened[0] != 0 && settled();
            }, () -> {
                System.out.printf("%-28s opened after %4.0f ms, shown after %4.0f ms; %4.0f ms of processors%n", photo().photo().name(),
                        (opened[0] - begin) / NANOS_PER_MILLI, (System.nanoTime() - begin) / NANOS_PER_MILLI,
                        (cpu() - cpu) / NANOS_PER_MILLI);
                after(pause, this::step);
            });
        }

        /** Of the whole process: what a step takes also while others keep the machine busy. */
        private static long cpu() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        }

        private OpenPhoto photo() {
            return shell.workspace().viewer().photo().get();
        }

        private boolean settled() {
            return shell.workspace().panes().settled().get();
        }

        private static void after(double seconds, Runnable next) {
            long end = System.nanoTime() + (long) (seconds * 1e9);
            when(() -> System.nanoTime() >= end, next);
        }

        /** Looks with every frame of the screen. */
        private static void when(BooleanSupplier condition, Runnable then) {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (condition.getAsBoolean()) {
                        stop();
                        then.run();
                    }
                }
            }.start();
        }
    }
}
