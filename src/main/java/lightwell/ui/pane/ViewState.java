package lightwell.ui.pane;

import java.util.Objects;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.Viewport;
import lightwell.ui.viewer.ViewerModel;

/**
 * The visible part of a photo.
 *
 * @param file  the photo's path; empty if all of it was visible, or nothing
 * @param scale device pixels per base pixel
 * @param x     base coordinate in the middle of a pane
 * @param y     base coordinate in the middle of a pane
 */
record ViewState(String file, double scale, double x, double y) {

    static final ViewState WHOLE = new ViewState("", 1, 0, 0);

    ViewState {
        boolean valid = scale >= Viewport.SMALLEST_SCALE && scale <= Viewport.LARGEST_SCALE && Double.isFinite(x) && Double.isFinite(y);
        file = valid ? Objects.requireNonNullElse(file, "") : "";
    }

    static ViewState of(ViewerModel viewer) {
        OpenPhoto open = viewer.photo().get();
        Viewport now = viewer.viewport().get();
        return open == null || viewer.fitted().get() ? WHOLE : new ViewState(open.photo().path().toString(), now.scale(), now.x(), now.y());
    }

    /** Shows that part if the next photo is the same one; other photos are shown completely. */
    void restore(ViewerModel viewer) {
        if (file.isEmpty()) {
            return;
        }
        viewer.photo().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends OpenPhoto> photo, OpenPhoto before, OpenPhoto now) {
                photo.removeListener(this);
                if (now != null && now.photo().path().toString().equals(file)) {
                    viewer.show(new Viewport(scale, x, y));
                }
            }
        });
    }
}
