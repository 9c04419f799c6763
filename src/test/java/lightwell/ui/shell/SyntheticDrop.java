package lightwell.ui.shell;

import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** A drag of files from the desktop, without a desktop: the events of one, with a dragboard in memory. */
final class SyntheticDrop {

    private SyntheticDrop() { }

    /** To be called on the FX thread. */
    static void drop(Scene scene, List<File> files) throws ReflectiveOperationException {
        Dragboard dragboard = dragboard(files);
        for (EventType<DragEvent> type : List.of(DragEvent.DRAG_OVER, DragEvent.DRAG_DROPPED)) {
            DragEvent event = new DragEvent(scene, scene.getRoot(), type, dragboard, 200, 200, 200, 200,
                    TransferMode.COPY, null, null, null);
            scene.getRoot().fireEvent(event);
        }
    }

    private static Dragboard dragboard(List<File> files) throws ReflectiveOperationException {
        TKClipboard content = (TKClipboard) Proxy.newProxyInstance(SyntheticDrop.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class}, (proxy, method, arguments) -> {
                    boolean askedForFiles = arguments != null && arguments.length == 1 && arguments[0] == DataFormat.FILES;
                    return switch (method.getName()) {
                        case "hasContent" -> askedForFiles;
                        case "getContent" -> askedForFiles ? files : null;
                        default -> null;
                    };
                });
        Constructor<Dragboard> constructor = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
        constructor.setAccessible(true);
        return constructor.newInstance(content);
    }
}
