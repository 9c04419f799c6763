package lightwell.ui.shell;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** A drag of files from the desktop, without a desktop: the events of one, with a dragboard in memory. */
final class SyntheticDrop {

    private SyntheticDrop() {}

    /** To be called on the FX thread. */
    static void drop(Scene scene, List<File> files) throws ReflectiveOperationException {
        drop(scene.getRoot(), DataFormat.FILES, files);
    }

    /** Onto a node; to be called on the FX thread. */
    static void drop(Node onto, DataFormat format, Object content) throws ReflectiveOperationException {
        Dragboard dragboard = dragboard(format, content);
        for (EventType<DragEvent> type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
            onto.fireEvent(new DragEvent(onto, onto, type, dragboard, 200, 200, 200, 200, TransferMode.COPY, null, null, null));
        }
    }

    private static Dragboard dragboard(DataFormat format, Object dragged) throws ReflectiveOperationException {
        TKClipboard content = (TKClipboard) Proxy.newProxyInstance(SyntheticDrop.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class}, (proxy, method, arguments) -> {
                    boolean asked = arguments != null && arguments.length == 1 && arguments[0] == format;
                    return switch (method.getName()) {
                        case "hasContent" -> asked;
                        case "getContent" -> asked ? dragged : null;
                        default -> null;
                    };
                });
        Constructor<Dragboard> constructor = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
        constructor.setAccessible(true);
        return constructor.newInstance(content);
    }
}
