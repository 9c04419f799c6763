package lightwell.ui.metadata;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.export.json.PhotoJson;
import lightwell.ui.ErrorModel;
import lightwell.ui.TextClipboard;
import lightwell.ui.Texts;
import lightwell.ui.viewer.OpenPhoto;
import lightwell.ui.viewer.ViewerModel;

/**
 * Puts everything that is known of the open photo on the clipboard, as {@code lightwell info --json} prints it. Collected in the background,
 * under a lease, since depth is measured for it. For the FX thread.
 */
public final class JsonCopy {

    private static final int KILO = 1000;

    private final ViewerModel viewer;
    private final ErrorModel errors;
    private final Executor background;
    private final Executor ui;
    private final Consumer<String> clipboard;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private OpenPhoto copying;

    /** @param ui runs what changes properties: the FX thread */
    public JsonCopy(ViewerModel viewer, ErrorModel errors, Executor background, Executor ui) {
        this(viewer, errors, background, ui, TextClipboard::put);
    }

    JsonCopy(ViewerModel viewer, ErrorModel errors, Executor background, Executor ui, Consumer<String> clipboard) {
        this.viewer = viewer;
        this.errors = errors;
        this.background = background;
        this.ui = ui;
        this.clipboard = clipboard;
        viewer.photo().addListener(observable -> {
            copying = null;
            note.set("");
        });
    }

    /** What is being done, or was; empty again with the next photo. */
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /** Does nothing without a photo, or while it is being done for this one. A photo that is closed meanwhile is not copied. */
    public void copy() {
        OpenPhoto photo = viewer.photo().get();
        if (photo != null && copying != photo) {
            copying = photo;
            note.set(Texts.get("metadata.json.making", photo.photo().name()));
            background.execute(() -> collect(photo));
        }
    }

    private void collect(OpenPhoto photo) {
        Optional<OpenPhoto.Lease> lease = photo.acquire();
        if (lease.isEmpty()) {
            return;
        }
        try (OpenPhoto.Lease held = lease.get()) {
            String json = PhotoJson.text(photo.photo(), MeasuredQuality.of(photo.photo()));
            end(photo, () -> {
                clipboard.accept(json);
                int bytes = json.getBytes(StandardCharsets.UTF_8).length;
                note.set(Texts.get("metadata.json.done", photo.photo().name(), Integer.toString((bytes + KILO / 2) / KILO)));
            });
        } catch (RuntimeException | OutOfMemoryError e) {
            end(photo, () -> {
                note.set("");
                errors.show(Texts.get("metadata.json.failed", photo.photo().name()), e);
            });
        }
    }

    private void end(OpenPhoto photo, Runnable change) {
        ui.execute(() -> {
            if (copying == photo) {
                copying = null;
                change.run();
            }
        });
    }
}
