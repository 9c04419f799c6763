package lightwell.ui.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataValue;
import lightwell.ui.actions.ActionRegistry;
import lightwell.ui.actions.MenuPlace;
import lightwell.ui.actions.WindowAction;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.kit.Middle;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MetadataPanelTest {

    private static final MetadataNode TREE = MetadataNode.group("", List.of(MetadataNode.group("base", List.of(
            MetadataNode.group("XMP",
                    List.of(text("dc:format", "image/heic"), text("dc:source", "Größe"), text("DateTime", "2024:05:01 10:20:30"))),
            MetadataNode.group("ICC", List.of(text("Description", "Display P3")))))));

    private final ViewerModel viewer = new ViewerModel();
    private final AtomicInteger asked = new AtomicInteger();
    private MetadataModel model;

    @Start
    void start(Stage stage) {
        model = new MetadataModel(viewer, photo -> TREE, work -> new Thread(work).start(), Platform::runLater);
        ActionRegistry actions = new ActionRegistry();
        actions.add(new WindowAction("metadataJson", MenuPlace.FILE_EXPORT, asked::incrementAndGet));
        MetadataPanel panel = new MetadataPanel(model, actions);
        panel.setStyle(ViewerTestSupport.COLOURS);
        stage.setScene(new Scene(panel, 360, 700));
        stage.show();
    }

    @Test
    void theTreeIsSearchedAndWhatIsSelectedIsCopied(FxRobot robot) throws Exception {
        fx(() -> {
            model.visible().set(true);
            viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
            return null;
        });
        waitFor(() -> model.any());
        int all = MetadataFilter.count(model.shown().get());
        robot.clickOn(Middle.of(robot, "#metadata-search")).write("image/heic");
        waitFor(() -> MetadataFilter.count(model.shown().get()) == 1);
        assertEquals(4, all);
        TreeTableView<MetadataNode> table = robot.lookup("#metadata").query();
        fx(() -> {
            TreeItem<MetadataNode> item = table.getRoot();
            while (!item.isLeaf()) {
                assertTrue(item.isExpanded(), "matches are not hidden in closed groups");
                item = item.getChildren().get(0);
            }
            table.getSelectionModel().select(item);
            table.requestFocus();
            return null;
        });
        assertEquals("image/heic", robot.lookup("#metadata-detail").<TextArea>query().getText());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        String copied = fx(() -> Clipboard.getSystemClipboard().getString());
        assertEquals("dc:format: image/heic", copied);
        robot.clickOn(Middle.of(robot, "#metadata-search")).push(KeyCode.ESCAPE);
        waitFor(() -> MetadataFilter.count(model.shown().get()) == all);
    }

    @Test
    void anEntryIsCopiedByKeysInEveryForm(FxRobot robot) throws Exception {
        fx(() -> {
            model.visible().set(true);
            viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
            return null;
        });
        waitFor(() -> model.any());
        TreeTableView<MetadataNode> table = robot.lookup("#metadata").query();
        select(table, 0, 0, 2);
        assertEquals("2024-05-01 10:20:30\nAs stored: 2024:05:01 10:20:30", robot.lookup("#metadata-detail").<TextArea>query().getText());
        assertEquals("DateTime: 2024-05-01 10:20:30", copied(robot, KeyCode.CONTROL, KeyCode.C));
        assertEquals("2024-05-01 10:20:30", copied(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C));
        assertEquals("\"2024:05:01 10:20:30\"", copied(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.C));
        fx(() -> {
            table.getContextMenu().show(table, 0, 0);
            MenuItem stored = table.getContextMenu().getItems().get(MetadataCopying.STORED.ordinal());
            assertFalse(stored.isDisable());
            stored.fire();
            table.getContextMenu().hide();
            return null;
        });
        assertEquals("2024:05:01 10:20:30", fx(() -> Clipboard.getSystemClipboard().getString()));
        select(table, 0, 1);
        assertEquals("ICC\n  Description: Display P3", copied(robot, KeyCode.CONTROL, KeyCode.C));
        assertEquals("{\n  \"Description\": \"Display P3\"\n}", copied(robot, KeyCode.CONTROL, KeyCode.ALT, KeyCode.C));
        robot.clickOn(Middle.of(robot, "#action-metadataJson"));
        waitFor(() -> asked.get() == 1);
    }

    /** @param path numbers of children from the root on */
    private static void select(TreeTableView<MetadataNode> table, int... path) {
        fx(() -> {
            TreeItem<MetadataNode> item = table.getRoot();
            for (int child : path) {
                item.setExpanded(true);
                item = item.getChildren().get(child);
            }
            table.getSelectionModel().select(item);
            table.requestFocus();
            return null;
        });
    }

    private static String copied(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
        return fx(() -> Clipboard.getSystemClipboard().getString());
    }

    private static MetadataNode text(String name, String value) {
        return MetadataNode.of(name, new MetadataValue.Text(value), value);
    }

    private static <T> T fx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }
}
