package lightwell.ui.metadata;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.export.json.PhotoJson;
import lightwell.jobs.Progress;
import lightwell.photo.Photo;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.TextClipboard;
import lightwell.ui.kit.Texts;
import lightwell.ui.viewer.ViewerModel;

/**
 * Copies everything known about the open photo to the clipboard, as {@code lightwell info --json} prints it. Collected in the background
 * under a lease, since it includes measurements of depth. For the FX thread.
 */
public final class JsonCopy {

    private static final int KILO = 1000;

    private final ViewerModel viewer;
    private final ErrorModel errors;
    private final Executor background;
    private final Executor ui;
    private final Consumer<String> clipboard;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private volatile PhotoSource copying; // the background thread checks whether it is still wanted

    /** @param ui changes properties: the FX thread */
    public JsonCopy(ViewerModel viewer, ErrorModel errors, Executor background, Executor ui) {
        this(viewer, errors, background, ui, TextClipboard::put);
    }

    JsonCopy(ViewerModel viewer, ErrorModel errors, Executor background, Executor ui, Consumer<String> clipboard) {
        this.viewer = viewer;
        this.errors = errors;
        this.background = background;
        this.ui = ui;
        this.clipboard = clipboard;
        viewer.photo().addListener((observable, before, now) -> {
            boolean awaited = copying != null && now != null && now.path().equals(copying.path());
            if (!awaited) {
                copying = null;
                note.set("");
            }
        });
    }

    /** The current or last action; empty again with the next photo. */
    public ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /** Copies the photo in the viewer. */
    public void copy() {
        Optional.ofNullable(viewer.photo().get()).ifPresent(this::copy);
    }

    /** Does nothing if this photo is already being copied. If another photo is shown before it is finished, nothing is copied. */
    public void copy(PhotoSource photo) {
        if (copying == null || !copying.path().equals(photo.path())) {
            photo.claim().ifPresent(claim -> copy(photo, claim));
        }
    }

    private void copy(PhotoSource photo, PhotoSource.Claim claim) {
        copying = photo;
        note.set(Texts.get("metadata.json.making", name(photo)));
        background.execute(() -> collect(photo, claim));
    }

    private void collect(PhotoSource photo, PhotoSource.Claim claim) {
        try (claim) {
            Photo open = claim.photo(whileWanted(photo)).photo();
            String json = PhotoJson.text(open, MeasuredQuality.of(open));
            end(photo, () -> {
                clipboard.accept(json);
                int bytes = json.getBytes(StandardCharsets.UTF_8).length;
                note.set(Texts.get("metadata.json.done", name(photo), Integer.toString((bytes + KILO / 2) / KILO)));
            });
        } catch (Exception | OutOfMemoryError e) {
            end(photo, () -> {
                note.set("");
                errors.show(Texts.get("metadata.json.failed", name(photo)), e);
            });
        }
    }

    private Progress whileWanted(PhotoSource photo) {
        return new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return copying != photo;
            }
        };
    }

    /** Stops copying. */
    public void stop() {
        copying = null;
    }

    private static String name(PhotoSource photo) {
        return photo.path().getFileName().toString();
    }

    private void end(PhotoSource photo, Runnable change) {
        ui.execute(() -> {
            if (copying == photo) {
                copying = null;
                change.run();
            }
        });
    }
}
