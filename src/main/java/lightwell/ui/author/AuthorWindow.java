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
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
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
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 560;

    private final Stage stage = new Stage();
    private final AuthorModel model;
    private final AuthorSettings settings;
    private final WritingModel writing;
    private final AuthorDialogs dialogs;
    private final Executor background;
    private final SourcesPane sources;

    /** @param showFolder opens a folder in the desktop's file manager */
    AuthorWindow(AuthorModel model, AuthorSettings settings, PreviewModel preview, WritingModel writing, Executor background, Window owner,
            AuthorState size, ObservableValue<Theme> theme, Consumer<Path> showFolder) {
        this.model = model;
        this.settings = settings;
        this.writing = writing;
        this.background = background;
        this.dialogs = new AuthorDialogs(stage);
        this.sources = new SourcesPane(model, settings, preview, writing, dialogs);
        BorderPane root = new BorderPane(new PreviewPane(preview));
        root.setId("author");
        root.getStyleClass().add("author-window");
        root.getStylesheets().addAll(LightPanel.stylesheet(),
                Objects.requireNonNull(AuthorWindow.class.getResource("author.css")).toExternalForm());
        SettingsPane right = new SettingsPane(settings, dialogs, model::beginning);
        right.disableProperty().bind(Bindings.createBooleanBinding(writing::isRunning, writing.running()));
        root.setLeft(sources);
        root.setRight(right);
        root.setBottom(new WriteBar(model, settings, writing, this::write, showFolder));
        Scene scene = new Scene(root, size.width(), size.height());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::key); // lists consume Escape
        FileDrop.install(scene, this::dropped, over -> root.pseudoClassStateChanged(DROPPING, over));
        theme.addListener((observable, before, now) -> now.apply(scene));
        theme.getValue().apply(scene);
        stage.initOwner(owner);
        stage.setScene(scene);
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

    AuthorState size() {
        return new AuthorState(stage.getScene().getWidth(), stage.getScene().getHeight());
    }

    private void dropped(List<File> files) {
        if (!writing.isRunning()) {
            model.add(files.stream().map(File::toPath).toList());
        }
    }

    /** A first Escape in a field restores its text. */
    private void key(KeyEvent key) {
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

    private void close() {
        if (writing.isRunning()) {
            if (!dialogs.stop()) {
                return;
            }
            writing.cancel();
        }
        stage.hide();
    }

    private void write() {
        List<AuthorSource> all = List.copyOf(model.sources());
        List<Path> paths = all.stream().map(AuthorSource::path).toList();
        settings.encode().filter(options -> !all.isEmpty() && !options.formats().isEmpty()).ifPresent(options -> {
            SourceOptions said = settings.sources();
            AuthorTargets targets = new AuthorTargets(settings.folder.get(), options.formats());
            background.execute(() -> {
                List<Path> existing = targets.existing(paths);
                Map<Path, Path> clashes = targets.clashes(paths);
                Platform.runLater(() -> {
                    Optional<Existing> answer = existing.isEmpty() ? Optional.of(Existing.REFUSE) : dialogs.existing(existing);
                    answer.filter(chosen -> !writing.isRunning())
                            .ifPresent(chosen -> writing.write(all, said, options, targets, chosen, clashes));
                });
            });
        });
    }
}
