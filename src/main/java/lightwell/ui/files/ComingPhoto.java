package lightwell.ui.files;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.InvalidationListener;
import lightwell.jobs.Progress;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.kit.Texts;
import lightwell.ui.open.PhotoOpener;
import lightwell.ui.viewer.ViewerModel;

/**
 * A selected photo of the session that is not open yet. A claim receives the photo that the viewer is about to show; if another one is
 * selected in the meantime, or the viewer cannot open it, it is opened for the claim alone. For the FX thread, except {@link Claim#photo}.
 */
final class ComingPhoto implements PhotoSource {

    private static final long LOOK_MILLIS = 100;

    private final PhotoEntry entry;
    private final PhotoSession session;
    private final ViewerModel viewer;
    private final PhotoOpener opener;
    private final Executor ui;

    /** @param ui the FX thread */
    ComingPhoto(PhotoEntry entry, PhotoSession session, ViewerModel viewer, PhotoOpener opener, Executor ui) {
        this.entry = entry;
        this.session = session;
        this.viewer = viewer;
        this.opener = opener;
        this.ui = ui;
    }

    @Override
    public Path path() {
        return entry.path();
    }

    @Override
    public Optional<Claim> claim() {
        Waiting waiting = new Waiting();
        waiting.begin();
        return Optional.of(waiting);
    }

    private final class Waiting implements Claim {

        private final CompletableFuture<Optional<OpenPhoto.Lease>> comes = new CompletableFuture<>();
        private final InvalidationListener changed = observable -> update();
        private OpenPhoto own; // belongs to the thread that asks for the photo

        void begin() {
            viewer.photo().addListener(changed);
            session.current().addListener(changed);
            entry.state().addListener(changed);
            update();
        }

        private void update() {
            OpenPhoto shown = viewer.photo().get();
            if (shown != null && shown.path().equals(entry.path())) {
                end(shown.acquire());
            } else if (session.current().get() != entry || entry.problem().isPresent()) {
                end(Optional.empty());
            }
        }

        /** @param lease empty if the viewer will not get the photo */
        private void end(Optional<OpenPhoto.Lease> lease) {
            forget();
            if (!comes.complete(lease)) {
                lease.ifPresent(OpenPhoto.Lease::close); // nobody is waiting any more
            }
        }

        private void forget() {
            viewer.photo().removeListener(changed);
            session.current().removeListener(changed);
            entry.state().removeListener(changed);
        }

        @Override
        public OpenPhoto photo(Progress progress) throws Exception {
            progress.step(Texts.get("export.waits"));
            Optional<OpenPhoto.Lease> lease = await(progress);
            if (lease.isEmpty()) {
                progress.step(Texts.get("status.opening", entry.name()));
                own = opener.read(entry.path(), progress);
            }
            return lease.map(OpenPhoto.Lease::photo).orElse(own);
        }

        private Optional<OpenPhoto.Lease> await(Progress progress) throws Exception {
            while (true) {
                progress.checkCancelled();
                try {
                    return comes.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // the loop checks whether it is still wanted
                }
            }
        }

        @Override
        public void close() {
            if (!comes.cancel(false) && !comes.isCancelled()) {
                comes.join().ifPresent(OpenPhoto.Lease::close);
            }
            ui.execute(this::forget);
            if (own != null) {
                own.close();
            }
        }
    }
}
