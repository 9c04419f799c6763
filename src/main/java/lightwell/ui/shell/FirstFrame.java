package lightwell.ui.shell;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import lightwell.ui.kit.Texts;
import lightwell.ui.settings.Settings;

/** Shows the window at its place and in its colour while its content is still being made, which takes a second or more. */
final class FirstFrame {

    private final Stage stage;
    private final Runnable then;
    private final Runnable pulse = this::pulse;
    private int pulses;

    /** What is known of the window without its content. */
    record Look(WindowState state, Color ground) {

        /** From any thread. */
        static Look of(Settings settings) {
            return new Look(WindowState.left(settings), Help.theme(settings).ground());
        }
    }

    private FirstFrame(Stage stage, Runnable then) {
        this.stage = stage;
        this.then = then;
    }

    /**
     * Shows the stage. For the FX thread.
     *
     * @param then called when the frame is on the screen, unless the window has been closed
     */
    static void show(Stage stage, Look look, Runnable then) {
        WindowState state = look.state().here();
        Scene scene = new Scene(new Pane(), state.width(), state.height(), look.ground());
        stage.setScene(scene);
        state.place(stage);
        stage.setTitle(Texts.get("app.name"));
        FirstFrame first = new FirstFrame(stage, then);
        scene.addPostLayoutPulseListener(first.pulse);
        stage.show();
        FirstSize.install(stage);
    }

    /** The second pulse begins when the frame of the first one is drawn. */
    private void pulse() {
        if (++pulses == 1) {
            Platform.requestNextPulse();
            return;
        }
        Scene scene = stage.getScene();
        Platform.runLater(() -> {
            scene.removePostLayoutPulseListener(pulse);
            if (stage.isShowing()) {
                then.run();
            }
        });
    }
}
