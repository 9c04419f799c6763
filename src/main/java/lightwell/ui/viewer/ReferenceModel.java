package lightwell.ui.viewer;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lightwell.ui.content.OpenPhoto;

/** The photo whose layers are offered beside those of the open one, for comparisons. It owns that photo. For the FX thread. */
public final class ReferenceModel {

    private final ObjectProperty<OpenPhoto> open;
    private final ReadOnlyObjectWrapper<Optional<OpenPhoto>> photo = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReferenceModel(ObjectProperty<OpenPhoto> open) {
        this.open = open;
        open.addListener((observable, before, now) -> use());
    }

    /** Stays while other photos are opened. The open photo knows it before other listeners do. */
    public ReadOnlyObjectProperty<Optional<OpenPhoto>> photo() {
        return photo.getReadOnlyProperty();
    }

    /** @param other owned by this from now on; must not be the open photo itself */
    public void set(OpenPhoto other) {
        replace(Optional.of(other));
    }

    public void clear() {
        replace(Optional.empty());
    }

    private void replace(Optional<OpenPhoto> next) {
        Optional<OpenPhoto> before = photo.get();
        if (open.get() != null) {
            open.get().compareWith(next);
        }
        photo.set(next);
        before.ifPresent(OpenPhoto::close);
    }

    private void use() {
        if (open.get() != null) {
            open.get().compareWith(photo.get());
        }
    }
}
