package lightwell.ui.viewer;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import lightwell.metadata.StereoDescription;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.StereoLook;
import lightwell.ui.content.StereoPair;
import lightwell.ui.render.AnaglyphBands.Method;

/** How stereo pairs are shown: begins with what each photo's file says. For the FX thread. */
public final class StereoModel {

    /** Percent of the width either way. */
    public static final double SHIFT_RANGE = 10;

    private final ObjectProperty<OpenPhoto> photo;
    private final DoubleProperty shift = new SimpleDoubleProperty();
    private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.DUBOIS);
    private final ObjectBinding<StereoLook> look = Bindings.createObjectBinding(() -> new StereoLook(shift.get() / 100, method.get()),
            shift, method);

    private final BooleanBinding absent;

    StereoModel(ObjectProperty<OpenPhoto> photo) {
        this.photo = photo;
        this.absent = Bindings
                .createBooleanBinding(() -> Optional.ofNullable(photo.get()).flatMap(open -> StereoPair.of(open.photo())).isEmpty(), photo);
        photo.addListener((observable, before, now) -> {
            reset();
            use();
        });
        look.addListener((observable, before, now) -> use());
    }

    /** Percent of the width by which the eyes are moved apart. */
    public DoubleProperty shift() {
        return shift;
    }

    /** Of anaglyphs. */
    public ObjectProperty<Method> method() {
        return method;
    }

    /** True while the open photo is not one eye of a pair, or its other eye cannot be decoded. */
    public ObservableBooleanValue absent() {
        return absent;
    }

    /** Both together; the open photo knows it before anybody else is told. */
    public ObservableValue<StereoLook> look() {
        return look;
    }

    /** The shift that the file asks for. */
    public void reset() {
        double said = Optional.ofNullable(photo.get()).flatMap(open -> open.photo().stereo()).map(StereoDescription::disparityAdjustment)
                .filter(adjustment -> adjustment.isPresent()).map(adjustment -> 100 * adjustment.getAsDouble()).orElse(0.0);
        shift.set(Math.max(-SHIFT_RANGE, Math.min(SHIFT_RANGE, said)));
    }

    private void use() {
        if (photo.get() != null) {
            photo.get().use(look.get());
        }
    }
}
