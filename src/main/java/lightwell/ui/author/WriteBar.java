package lightwell.ui.author;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lightwell.ui.kit.Texts;

/** The button that writes, its progress, and what came of it. For the FX thread. */
final class WriteBar extends HBox {

    /**
     * @param write      starts to write
     * @param showFolder opens a folder in the desktop's file manager
     */
    WriteBar(AuthorModel model, AuthorSettings settings, WritingModel writing, Runnable write, Consumer<Path> showFolder) {
        getStyleClass().add("author-write");
        ReadOnlyBooleanProperty running = writing.running();
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(writing.progress());
        Label words = new Label();
        words.setId("author-summary");
        words.setMinWidth(0);
        words.textProperty().bind(Bindings.createStringBinding(() -> running.get() ? writing.step().get()
                : writing.last().get().map(written -> summary(written, writing.pageProblem().get())).orElse(""), running, writing.step(),
                writing.last(), writing.pageProblem()));
        Button folder = new Button(Texts.get("author.openFolder"));
        folder.setId("author-open-folder");
        folder.setOnAction(event -> writing.last().get().flatMap(Written::folder).ifPresent(showFolder));
        shown(folder, Bindings.createBooleanBinding(() -> writing.last().get().flatMap(Written::folder).isPresent(), writing.last())
                .and(running.not()));
        shown(bar, running);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button cancel = new Button(Texts.get("author.cancel"));
        cancel.setId("author-cancel");
        cancel.setOnAction(event -> writing.cancel());
        shown(cancel, running);
        getChildren().addAll(bar, words, folder, between, cancel, writeButton(model, settings, write));
    }

    private static Region writeButton(AuthorModel model, AuthorSettings settings, Runnable write) {
        IntegerBinding formats = settings.formatCount();
        BooleanBinding incomplete = settings.incomplete();
        Button button = new Button();
        button.setId("author-write");
        button.getStyleClass().add("accent");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.textProperty()
                .bind(Bindings.createStringBinding(() -> text(model.concerned().size() * formats.get()), model.sources(),
                        model.selected(), formats));
        button.disableProperty().bind(Bindings.isEmpty(model.sources()).or(formats.isEqualTo(0)).or(incomplete));
        button.setOnAction(event -> write.run());
        button.setDefaultButton(true);
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(Bindings.createStringBinding(() -> {
            String why = model.sources().isEmpty() ? "author.reason.sources"
                    : formats.get() == 0 ? "author.reason.formats" : incomplete.get() ? "author.reason.incomplete" : "";
            return why.isEmpty() ? Texts.get("author.write.tip") : Texts.get("action.disabled", Texts.get(why));
        }, model.sources(), formats, incomplete));
        StackPane around = new StackPane(button); // a disabled button shows no tooltip
        Tooltip.install(around, tip);
        return around;
    }

    private static String text(int files) {
        return files == 0 ? Texts.get("author.write.none")
                : files == 1 ? Texts.get("author.write.one") : Texts.get("author.write.many", files);
    }

    private static String summary(Written written, String pageProblem) {
        List<String> parts = new ArrayList<>();
        if (written.cancelled()) {
            parts.add(Texts.get("author.written.cancelled"));
        }
        parts.add(Texts.get(written.files() == 1 ? "author.written.one" : "author.written.many", written.files()));
        if (written.skipped() > 0) {
            parts.add(Texts.get("author.written.skipped", written.skipped()));
        }
        if (written.failed() > 0) {
            parts.add(Texts.get(written.failed() == 1 ? "author.written.failed.one" : "author.written.failed", written.failed()));
        }
        if (!pageProblem.isEmpty()) {
            parts.add(pageProblem);
        }
        return String.join(" · ", parts);
    }

    private static void shown(Region control, ObservableBooleanValue condition) {
        if (!(control instanceof ProgressBar)) {
            control.setMinWidth(USE_PREF_SIZE);
        }
        control.visibleProperty().bind(condition);
        control.managedProperty().bind(condition);
    }
}
