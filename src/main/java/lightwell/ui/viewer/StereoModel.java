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
import lightwell.color.Anaglyph;
import lightwell.metadata.StereoDescription;
import lightwell.photo.StereoEyes;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.StereoLook;

/** The settings of stereo pairs; initially those of each photo's file. For the FX thread. */
public final class StereoModel {

    /** Percent of the width in each direction. */
    public static final double SHIFT_RANGE = 10;

    private final ObjectProperty<OpenPhoto> photo;
    private final DoubleProperty shift = new SimpleDoubleProperty();
    private final ObjectProperty<Anaglyph> method = new SimpleObjectProperty<>(Anaglyph.DUBOIS);
    private final ObjectBinding<StereoLook> look = Bindings.createObjectBinding(() -> new StereoLook(shift.get() / 100, method.get()),
            shift, method);

    private final BooleanBinding absent;

    StereoModel(ObjectProperty<OpenPhoto> photo) {
        this.photo = photo;
        this.absent = Bindings
                .createBooleanBinding(() -> Optional.ofNullable(photo.get()).flatMap(open -> StereoEyes.of(open.photo())).isEmpty(), photo);
        photo.addListener((observable, before, now) -> {
            reset();
            use();
        });
        look.addListener((observable, before, now) -> use());
    }

    /** Percent of the width by which the eyes are shifted apart. */
    public DoubleProperty shift() {
        return shift;
    }

    /** The method of anaglyphs. */
    public ObjectProperty<Anaglyph> method() {
        return method;
    }

    /** True unless the open photo is one eye of a pair whose other eye can be decoded. */
    public ObservableBooleanValue absent() {
        return absent;
    }

    /** Both settings; the open photo is updated before other listeners. */
    public ObservableValue<StereoLook> look() {
        return look;
    }

    /** Sets the shift that the file states. */
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
