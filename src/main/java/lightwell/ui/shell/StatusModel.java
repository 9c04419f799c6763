package lightwell.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleExpression;
import javafx.beans.binding.StringExpression;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.concurrent.Task;
import javafx.scene.control.ProgressIndicator;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.files.PhotoEntry;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.ViewerModel;

/**
 * The text of the status bar: a note, else the running work, else the last result, else the open photo; and the progress of the running
 * work. For the FX thread.
 */
final class StatusModel {

    private final StringExpression text;
    private final StringProperty note = new SimpleStringProperty("");
    private final SimpleDoubleProperty progress = new SimpleDoubleProperty();

    /**
     * @param opening the file being opened, in words; empty if there is none
     * @param current the selected photo, which may not be open yet; null for none
     * @param done    the last result in a few words; initially empty
     */
    StatusModel(ViewerModel viewer, ObservableStringValue opening, ObservableValue<PhotoEntry> current, ObservableList<Task<?>> exports,
            ObservableStringValue done) {
        text = Bindings.createStringBinding(() -> {
            if (!note.get().isEmpty()) {
                return note.get();
            }
            if (!opening.get().isEmpty()) {
                return opening.get();
            }
            if (!exports.isEmpty()) {
                return exports.size() == 1 ? Texts.get("status.writing.one") : Texts.get("status.writing", exports.size());
            }
            return done.get().isEmpty() ? describe(viewer.photo().get(), current.getValue()) : done.get();
        }, note, opening, exports, viewer.photo(), current, done);
        opening.addListener(observable -> follow(opening, exports));
        exports.addListener((ListChangeListener<Task<?>>) change -> follow(opening, exports));
    }

    StringExpression text() {
        return text;
    }

    /** Replaces everything else until it is empty again. */
    StringProperty note() {
        return note;
    }

    /** 0 at rest, negative while it is unknown. */
    DoubleExpression progress() {
        return progress;
    }

    private void follow(ObservableStringValue opening, ObservableList<Task<?>> exports) {
        progress.unbind();
        if (!exports.isEmpty()) {
            progress.bind(exports.get(0).progressProperty());
        } else {
            progress.set(opening.get().isEmpty() ? 0 : ProgressIndicator.INDETERMINATE_PROGRESS);
        }
    }

    private static String describe(OpenPhoto open, PhotoEntry current) {
        if (open == null) {
            return current == null ? Texts.get("status.ready")
                    : current.problem().isEmpty() ? current.name() : Texts.get("status.failed", current.name());
        }
        Photo photo = open.photo();
        LayerInfo base = photo.base().info();
        return Texts.get("status.opened", photo.name(), String.valueOf(base.width()), String.valueOf(base.height()),
                photo.base().encoding().name());
    }
}
