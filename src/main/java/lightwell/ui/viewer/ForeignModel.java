package lightwell.ui.viewer;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.ui.content.OpenPhoto;

/** The depth map from elsewhere that lies on the open photo, whose layers it joins; it goes with the photo. For the FX thread. */
public final class ForeignModel {

    private final ObjectProperty<OpenPhoto> open;
    private final ReadOnlyObjectWrapper<Optional<ForeignDepth>> depth = new ReadOnlyObjectWrapper<>(Optional.empty());

    ForeignModel(ObjectProperty<OpenPhoto> open) {
        this.open = open;
        open.addListener((observable, before, now) -> depth.set(now == null ? Optional.empty() : now.basis().foreign()));
    }

    /** The open photo knows it before other listeners do. */
    public ReadOnlyObjectProperty<Optional<ForeignDepth>> depth() {
        return depth.getReadOnlyProperty();
    }

    /** Without effect if another photo is open by now. */
    public void set(OpenPhoto photo, ForeignDepth laid) {
        if (open.get() == photo) {
            replace(Optional.of(laid));
        }
    }

    public void clear() {
        replace(Optional.empty());
    }

    private void replace(Optional<ForeignDepth> next) {
        if (open.get() != null) {
            open.get().lay(next);
        }
        depth.set(next);
    }
}
