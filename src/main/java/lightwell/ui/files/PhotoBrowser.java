package lightwell.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.files.ChangeDetector.Change;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.open.PhotoOpener;
import lightwell.ui.viewer.ViewerModel;

/**
 * Moves through the photos of the session: asks the opener for the selected one, marks failures, and reads files again that changed on
 * disk. For the FX thread.
 */
public final class PhotoBrowser implements AutoCloseable, PhotoOpener.Listener {

    private final PhotoSession session = new PhotoSession();
    private final ViewerModel viewer;
    private final PhotoOpener opener;
    private final ErrorModel errors;
    private final SessionWatch watch;
    private final LookAhead ahead;
    private final ObservableBooleanValue settled;
    private final BooleanBinding covered;
    private final StringBinding coming;

    /**
     * @param settled true once the viewer shows its photo completely
     * @param ui      changes properties: the FX thread
     */
    public PhotoBrowser(ViewerModel viewer, PhotoOpener opener, ObservableBooleanValue settled, ErrorModel errors, Executor ui) {
        this.viewer = viewer;
        this.opener = opener;
        this.errors = errors;
        covered = Bindings.createBooleanBinding(() -> session.current().get() != null && !isShown(session.current().get()),
                session.current(), viewer.photo());
        coming = Bindings.createStringBinding(() -> covered.get() ? opener.busy().get() : "", covered, opener.busy());
        ahead = new LookAhead(session, opener.ahead()::retain, opener.ahead()::prepare);
        this.settled = settled;
        session.current().addListener((observable, before, now) -> showCurrent(before, now));
        settled.addListener((observable, before, now) -> lookAhead());
        session.entries().addListener((InvalidationListener) observable -> lookAhead());
        watch = new SessionWatch(session, ui, this::changed);
        opener.listen(this);
    }

    public PhotoSession session() {
        return session;
    }

    /** True while the viewer does not show the selected photo, because it is being opened or cannot be. */
    public BooleanBinding covered() {
        return covered;
    }

    /** The name of the photo that is being opened; empty if there is none. */
    public StringBinding coming() {
        return coming;
    }

    /** Shows this photo; retries after a failure. */
    public void show(PhotoEntry entry) {
        if (entry != session.current().get()) {
            session.select(entry);
        } else if (!isShown(entry)) {
            opener.open(entry.path());
        }
    }

    /** Shows the next photo, or the one {@code by} places further; stops at the ends. */
    public void step(int by) {
        session.step(by);
    }

    /** Shows the previously viewed photo; a second call returns. */
    public void back() {
        if (session.before().get() != null) {
            ahead.goesBack();
            session.back();
        }
    }

    /** Removes a photo from the session; the file stays. */
    public void remove(PhotoEntry entry) {
        session.remove(entry);
    }

    /** True once changes of this photo's file are noticed, which is soon after the photo was added. */
    public boolean watches(PhotoEntry entry) {
        return watch.watches(entry.path());
    }

    @Override
    public void close() {
        watch.close();
        opener.listen(PhotoOpener.Listener.NONE);
    }

    @Override
    public void opened(Path path) {
        PhotoEntry entry = session.at(path).orElseGet(() -> session.add(List.of(Located.of(path))).first().orElse(null));
        if (entry == null) {
            return; // no room
        }
        if (entry.problem().isPresent()) {
            entry.state().set(EntryState.WAITING);
        }
        session.select(entry);
    }

    @Override
    public void failed(Path path, String sentence) {
        Optional<PhotoEntry> entry = session.at(path);
        entry.ifPresent(failed -> failed.state().set(new EntryState.Failed(sentence)));
        if (entry.isEmpty() || isShown(entry.get())) {
            errors.show(sentence);
        } else {
            opener.closePhoto(); // the failure is what is displayed
        }
        lookAhead();
    }

    private void showCurrent(PhotoEntry before, PhotoEntry now) {
        ahead.moved(before, now);
        if (now == null) {
            opener.close();
        } else if (isShown(now)) {
            opener.cancel(); // another one may be opening
        } else {
            opener.open(now.path());
        }
    }

    /** Predicts the next photos once the current one is shown, or known not to be a photo. */
    private void lookAhead() {
        PhotoEntry now = session.current().get();
        if (now != null && opener.busy().get().isEmpty() && (isShown(now) ? settled.get() : now.problem().isPresent())) {
            ahead.settled();
        }
    }

    private void changed(PhotoEntry entry, Change change) {
        opener.forget(entry.path());
        boolean current = entry == session.current().get();
        if (change == Change.GONE) {
            String sentence = Texts.get("files.gone", entry.name());
            entry.state().set(new EntryState.Gone(sentence));
            if (current) {
                errors.show(sentence);
            }
            return;
        }
        entry.renew();
        if (current) {
            opener.open(entry.path());
        } else if (isShown(entry)) {
            opener.closePhoto(); // another one is opening; the old content must not pass for the new file
        } else {
            lookAhead();
        }
    }

    private boolean isShown(PhotoEntry entry) {
        OpenPhoto shown = viewer.photo().get();
        return shown != null && shown.photo().path().equals(entry.path());
    }
}
