package lightwell.ui.viewer;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import lightwell.hdr.HdrOptions;
import lightwell.jobs.LatestWins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the open photo HDR by the rules that are chosen, whenever they change; nothing is decoded again. For the FX thread. */
public final class HdrSwitch {

    private static final Logger LOG = LoggerFactory.getLogger(HdrSwitch.class);

    private final ViewerModel viewer;
    private final Executor ui;
    private final LatestWins preparing;

    /**
     * @param background where maps are prepared
     * @param ui         runs what changes properties: the FX thread
     */
    public HdrSwitch(ViewerModel viewer, Executor background, Executor ui) {
        this.viewer = viewer;
        this.ui = ui;
        this.preparing = new LatestWins(background);
        InvalidationListener changed = observable -> update();
        viewer.photo().addListener(changed);
        viewer.rules().shown().addListener(changed);
        viewer.rules().other().addListener(changed);
        update();
    }

    private void update() {
        OpenPhoto photo = viewer.photo().get();
        HdrOptions chosen = viewer.rules().chosen().get();
        HdrOptions shown = viewer.rules().shown().getValue();
        HdrOptions other = viewer.rules().other().get();
        if (photo != null) {
            preparing.submit(() -> apply(photo, chosen, shown, other));
        }
    }

    private void apply(OpenPhoto photo, HdrOptions chosen, HdrOptions shown, HdrOptions other) {
        Optional<OpenPhoto.Lease> lease = photo.acquire();
        if (lease.isEmpty()) {
            return;
        }
        try (OpenPhoto.Lease held = lease.get()) {
            HdrVersions versions = photo.versions().with(held.photo().photo(), chosen, shown, other);
            photo.use(versions);
            ui.execute(() -> {
                if (viewer.photo().get() == photo) {
                    viewer.rules().applied().set(versions);
                }
            });
        } catch (Exception | OutOfMemoryError e) {
            LOG.warn("{} cannot be made HDR by {}", photo.photo().name(), chosen, e);
        }
    }
}
