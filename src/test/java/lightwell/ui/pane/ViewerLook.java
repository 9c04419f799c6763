package lightwell.ui.pane;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.photo.Photo;
import lightwell.photo.reader.PhotoReader;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.inspect.ProbeBar;
import lightwell.ui.inspect.ProbeModel;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;

/** Shows the viewer alone, to look at it: arguments are a photo, and optionally a zoom factor, an exposure and a view. */
public final class ViewerLook {

    private ViewerLook() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** The viewer and the probe in a bare window. */
    public static final class Window extends Application {

        @Override
        public void start(Stage stage) throws Exception {
            ExecutorService background = Executors.newFixedThreadPool(2);
            ViewerModel viewer = new ViewerModel();
            BorderPane root = new BorderPane(new PaneGrid(viewer, new PanesModel(viewer), background));
            root.setBottom(new ProbeBar(new ProbeModel(viewer, background)));
            root.setStyle(ViewerTestSupport.COLOURS);
            stage.setScene(new Scene(root, 1280, 800));
            stage.show();
            var arguments = getParameters().getRaw();
            Photo photo = PhotoReader.open(Path.of(arguments.get(0)));
            long from = System.nanoTime();
            photo.base().raster();
            System.out.printf("decode %d ms%n", (System.nanoTime() - from) / 1_000_000);
            ColorEngine color = ColorEngine.load(Optional.empty());
            viewer.photo().set(new OpenPhoto(photo, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT), color));
            if (arguments.size() > 1) {
                viewer.zoomBy(Double.parseDouble(arguments.get(1)));
            }
            if (arguments.size() > 2) {
                viewer.exposure().set(Double.parseDouble(arguments.get(2)));
            }
            if (arguments.size() > 3) {
                viewer.view().set(arguments.get(3));
            }
            viewer.pointer().set(Optional.of(new PixelPosition(1800, 1500)));
        }
    }
}
