package lightwell.ui.author;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import lightwell.author.source.SourceOptions;
import lightwell.export.Existing;
import lightwell.ui.files.FileDrop;
import lightwell.ui.kit.Texts;
import lightwell.ui.light.LightPanel;
import lightwell.ui.theme.Theme;

/** The window: sources on the left, the preview, settings on the right, and the button that writes. For the FX thread. */
final class AuthorWindow {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final KeyCombination WRITE = KeyCombination.valueOf("Shortcut+Enter");
    private static final double LEAST_WIDTH = 940;
    private static final double LEAST_HEIGHT = 560;
    /** Pixels of the title that must be on a screen, so that the window can be dragged. */
    private static final double TITLE = 40;

    private final Stage stage = new Stage();
    private final AuthorModel model;
    private final AuthorOrders orders;
    private final AuthorDialogs dialogs;
    private final SourcesPane sources;
    private AuthorState state;

    /** @param showFolder opens a folder in the desktop's file manager */
    AuthorWindow(AuthorFeature.Parts parts, Window owner, AuthorState state, ObservableValue<Theme> theme,
            Consumer<Path> showFolder) {
        this.model = parts.sources();
        this.orders = parts.orders();
        this.state = state;
        this.dialogs = new AuthorDialogs(stage);
        this.sources = new SourcesPane(model, parts.settings(), parts.preview(), dialogs);
        BorderPane root = new BorderPane();
        root.setId("author");
        root.getStyleClass().add("author-window");
        root.getStylesheets().addAll(LightPanel.stylesheet(),
                Objects.requireNonNull(AuthorWindow.class.getResource("author.css")).toExternalForm());
        SettingsPane right = new SettingsPane(parts.settings(), parts.views(), dialogs, model::beginning);
        root.setLeft(sources); // Tab follows the order of these lines
        root.setCenter(new PreviewPane(parts.preview(), parts.sizes()));
        root.setRight(right);
        root.setBottom(new WriteBar(model, parts.settings(), parts.writing(), this::write, showFolder));
        Scene scene = new Scene(root, state.width(), state.height());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key); // lists consume Escape
        FileDrop.install(scene, this::dropped, over -> root.pseudoClassStateChanged(DROPPING, over));
        theme.addListener((observable, before, now) -> now.apply(scene));
        theme.getValue().apply(scene);
        place();
        stage.initOwner(owner);
        stage.setScene(scene);
        stage.setMaximized(state.maximised());
        stage.setTitle(Texts.get("author.title"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        if (owner instanceof Stage main) {
            stage.getIcons().setAll(main.getIcons());
        }
        stage.setOnCloseRequest(request -> {
            request.consume(); // the answer decides about closing
            close();
        });
    }

    /** Shows the window, or brings it to the front. */
    void show() {
        stage.show();
        stage.toFront();
        sources.take();
    }

    /** Its size and place; those of a maximised window are what it had before. */
    AuthorState state() {
        if (stage.isShowing()) {
            note();
        }
        return state;
    }

    private void note() {
        state = stage.isMaximized()
                ? new AuthorState(state.width(), state.height(), true, state.placed(), state.x(), state.y(), state.settings())
                : new AuthorState(stage.getScene().getWidth(), stage.getScene().getHeight(), false, true, stage.getX(), stage.getY(),
                        state.settings());
    }

    /** Where it was, unless its title would be out of reach. */
    private void place() {
        if (state.placed() && !Screen.getScreensForRectangle(state.x() + TITLE, state.y(), TITLE, TITLE).isEmpty()) {
            stage.setX(state.x());
            stage.setY(state.y());
        }
    }

    private void dropped(List<File> files) {
        model.add(files.stream().map(File::toPath).toList());
    }

    /** Control and Enter write from wherever the focus is; a list would consume Enter. A first Escape in a field restores its text. */
    private void key(KeyEvent key) {
        if (WRITE.match(key) || key.getCode() == KeyCode.ENTER && key.getTarget() instanceof ListView) {
            key.consume();
            write();
            return;
        }
        if (key.getCode() != KeyCode.ESCAPE) {
            return;
        }
        if (key.getTarget() instanceof TextInputControl) {
            Platform.runLater(sources::take);
        } else {
            key.consume();
            close();
        }
    }

    /** What was written goes on in the queue. */
    private void close() {
        note();
        stage.hide();
    }

    private void write() {
        orders.write(model.concerned(), dialogs);
    }
}
