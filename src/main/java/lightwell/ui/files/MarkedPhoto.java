package lightwell.ui.files;

import java.util.Optional;
import java.util.concurrent.Executor;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.open.PhotoOpener;
import lightwell.ui.viewer.ViewerModel;

/**
 * The photo that exports, reports and copies use: the one marked in the filmstrip, even while the viewer still shows the previous one. For
 * the FX thread.
 */
public final class MarkedPhoto {

    private final PhotoSession session;
    private final ViewerModel viewer;
    private final PhotoOpener opener;
    private final Executor ui;

    /** @param ui the FX thread */
    public MarkedPhoto(PhotoSession session, ViewerModel viewer, PhotoOpener opener, Executor ui) {
        this.session = session;
        this.viewer = viewer;
        this.opener = opener;
        this.ui = ui;
    }

    /** Empty if there is none; includes an open photo that is not in the session. */
    public Optional<PhotoSource> get() {
        PhotoEntry marked = session.current().get();
        OpenPhoto shown = viewer.photo().get();
        if (marked == null || shown != null && shown.path().equals(marked.path())) {
            return Optional.ofNullable(shown);
        }
        return Optional.of(new ComingPhoto(marked, session, viewer, opener, ui));
    }
}
