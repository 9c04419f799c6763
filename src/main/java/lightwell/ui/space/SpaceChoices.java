package lightwell.ui.space;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import lightwell.depth.SurfaceMesh;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.look.ScreenSettings;

/** The user's choices of what to show of a photo's depth, how, and in which colours. For the FX thread. */
public final class SpaceChoices {

    /** How points are shown. */
    public enum Style { POINTS, SURFACE }

    private final ObjectProperty<Style> style = new SimpleObjectProperty<>(Style.POINTS);
    private final ObjectProperty<LayerChoice> colour = new SimpleObjectProperty<>(LayerChoices.SDR);
    private final BooleanProperty foreign = new SimpleBooleanProperty();
    private final DoubleProperty near = new SimpleDoubleProperty(0);
    private final DoubleProperty far = new SimpleDoubleProperty(Double.POSITIVE_INFINITY);
    private final ObjectProperty<Optional<LayerChoice>> matte = new SimpleObjectProperty<>(Optional.empty());
    private final DoubleProperty jump = new SimpleDoubleProperty(SurfaceMesh.USUAL_JUMP);

    SpaceChoices() {}

    public ObjectProperty<Style> style() {
        return style;
    }

    /** The layer that gives the colours: SDR, HDR, depth, gain map or a matte. */
    public ObjectProperty<LayerChoice> colour() {
        return colour;
    }

    /** Whether the depth map from elsewhere is shown, while one lies on the photo, instead of the photo's own. */
    public BooleanProperty foreign() {
        return foreign;
    }

    /** Metres; 0 means no limit. */
    public DoubleProperty near() {
        return near;
    }

    /** Metres; infinity means no limit. */
    public DoubleProperty far() {
        return far;
    }

    /** The matte of a cut-out; empty for everything. */
    public ObjectProperty<Optional<LayerChoice>> matte() {
        return matte;
    }

    /** Share of the nearer depth above which a surface is torn. */
    public DoubleProperty jump() {
        return jump;
    }

    /** Removes the limits of depth. */
    void wholeRange() {
        near.set(0);
        far.set(Double.POSITIVE_INFINITY);
    }

    void addListener(InvalidationListener changed) {
        for (Observable each : List.of(style, colour, foreign, near, far, matte, jump)) {
            each.addListener(changed);
        }
    }

    /** @param other the depth map from elsewhere to show; empty: the photo's own */
    SceneRequest wish(OpenPhoto photo, Optional<ForeignDepth> other, ScreenSettings settings) {
        OptionalDouble joined = style.get() == Style.SURFACE ? OptionalDouble.of(jump.get()) : OptionalDouble.empty();
        return new SceneRequest(photo, other, near.get(), far.get(), matte.get(), joined, colour.get(),
                settings);
    }
}
