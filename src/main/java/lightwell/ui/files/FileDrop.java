package lightwell.ui.files;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Accepts files that are dropped anywhere on a window. */
public final class FileDrop {

    private FileDrop() {}

    /**
     * @param dropped  receives at least one file
     * @param hovering receives whether something is held over the window
     */
    public static void install(Scene scene, Consumer<List<File>> dropped, Consumer<Boolean> hovering) {
        scene.addEventFilter(DragEvent.DRAG_OVER, drag -> {
            if (drag.getDragboard().hasFiles()) {
                drag.acceptTransferModes(TransferMode.COPY);
                hovering.accept(true);
                drag.consume();
            }
        });
        scene.addEventFilter(DragEvent.DRAG_EXITED, drag -> hovering.accept(false));
        scene.addEventFilter(DragEvent.DRAG_DROPPED, drag -> {
            if (!drag.getDragboard().hasFiles()) {
                return; // a drag from inside the window, such as a layer
            }
            List<File> files = drag.getDragboard().getFiles();
            hovering.accept(false);
            if (!files.isEmpty()) {
                dropped.accept(files);
            }
            drag.setDropCompleted(!files.isEmpty());
            drag.consume();
        });
    }
}
