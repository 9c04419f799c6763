package lightwell.ui.inspect;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import lightwell.jobs.BackgroundPool;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Tests of the inspector in a window of its own. */
@ExtendWith(ApplicationExtension.class)
abstract class OneInspector {

    final BackgroundPool background = new BackgroundPool("inspector", 2);
    final ViewerModel viewer = new ViewerModel();
    ProbesModel probes;
    MeasureModel measures;
    InspectorPanel panel;
    private Stage window;

    /** The tests' own {@code @Start}, since TestFX does not look at the methods of a super class. For the FX thread. */
    void show(Stage stage) {
        probes = new ProbesModel(viewer, background, Platform::runLater);
        measures = new MeasureModel(viewer, probes, background, Platform::runLater);
        panel = new InspectorPanel(probes, measures, new DepthMeasureModel(viewer, background, Platform::runLater), viewer,
                FXCollections.observableSet());
        panel.setStyle(ViewerTestSupport.COLOURS);
        stage.setScene(new Scene(panel, 380, 980));
        stage.show();
        window = stage;
    }

    @AfterEach
    void close() {
        fx(() -> {
            OpenPhoto photo = viewer.photo().get();
            viewer.photo().set(null);
            if (photo != null) {
                photo.close();
            }
            return null;
        });
        background.close();
    }

    /** Keys that are pressed before the window has the focus go nowhere. */
    @BeforeEach
    void waitForFocus() throws Exception {
        eventually(window::isFocused);
    }

    void open() throws Exception {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        fx(() -> {
            viewer.photo().set(photo);
            return null;
        });
    }

    TableView<?> table(String id) {
        return (TableView<?>) panel.lookup(id);
    }

    /** What a cell shows. */
    String cell(String id, int row, int column) {
        return fx(() -> {
            TableView<?> table = table(id);
            return row < table.getItems().size() ? String.valueOf(table.getColumns().get(column).getCellData(row)) : "";
        });
    }

    String label(String id) {
        return fx(() -> ((Label) panel.lookup(id)).getText());
    }

    static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }

    static void eventually(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, holds);
    }
}
