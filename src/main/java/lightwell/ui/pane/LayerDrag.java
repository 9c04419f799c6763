package lightwell.ui.pane;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;

/** Drag and drop of a layer from a list to a pane, inside one window. */
public final class LayerDrag {

    private static final DataFormat LAYER = new DataFormat("application/x-lightwell-layer");
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("layer-over");

    private LayerDrag() {}

    /** @param layer the layer that a new drag carries; nothing can be dragged while it is empty */
    public static void from(Node source, Supplier<Optional<LayerChoice>> layer) {
        source.setOnDragDetected(event -> layer.get().ifPresent(choice -> {
            Dragboard board = source.startDragAndDrop(TransferMode.COPY);
            ClipboardContent content = new ClipboardContent();
            content.put(LAYER, choice.id());
            board.setContent(content);
            SnapshotParameters see = new SnapshotParameters();
            see.setFill(Color.TRANSPARENT);
            board.setDragView(source.snapshot(see, null), event.getX(), event.getY());
            event.consume();
        }));
    }

    static void onto(Node target, Consumer<LayerChoice> dropped) {
        target.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasContent(LAYER)) {
                event.acceptTransferModes(TransferMode.COPY);
                target.pseudoClassStateChanged(OVER, true);
                event.consume();
            }
        });
        target.addEventHandler(DragEvent.DRAG_EXITED, event -> target.pseudoClassStateChanged(OVER, false));
        target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().getContent(LAYER) instanceof String id) {
                LayerChoices.parse(id).ifPresent(dropped);
                event.setDropCompleted(true);
                event.consume();
            }
        });
    }
}
