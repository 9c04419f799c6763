package lightwell.bench;

import java.time.Duration;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lightwell.ui.graphics.Pipelines;

/** A window with one label, as the floor of {@link StartBench}: prints what its start cost, and ends. */
public final class BareWindow {

    private BareWindow() {}

    public static void main(String[] arguments) {
        Pipelines.prepare("auto");
        Application.launch(Bare.class, arguments);
    }

    /** The window. */
    public static final class Bare extends Application {

        private int pulses;

        @Override
        public void start(Stage stage) {
            Scene scene = new Scene(new StackPane(new Label("Lightwell")), 1280, 800);
            stage.setScene(scene);
            scene.addPostLayoutPulseListener(this::pulse);
            stage.show();
        }

        /** The second pulse begins when the first frame is drawn. */
        private void pulse() {
            if (++pulses == 2) {
                double seconds = System.currentTimeMillis() / 1000.0 - Double.parseDouble(System.getenv("LIGHTWELL_STARTED"));
                double cpu = ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1000.0;
                System.out.printf("Started: window after %.2f s (%.2f CPU s)%n", seconds, cpu);
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
            Platform.requestNextPulse();
        }
    }
}
