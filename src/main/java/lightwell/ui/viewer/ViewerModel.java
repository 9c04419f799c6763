package lightwell.ui.viewer;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import lightwell.photo.Photo;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.Viewport;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.look.ScreenSettings.Screen;
import lightwell.ui.marks.Annotations;
import lightwell.ui.marks.PixelPosition;

/** The state of the viewer. For the FX thread. It does not own the photo: whoever replaces a photo closes the previous one. */
public final class ViewerModel {

    private final ObjectProperty<OpenPhoto> photo = new SimpleObjectProperty<>();
    private final LightModel light = new LightModel();
    private final StereoModel stereo = new StereoModel(photo);
    private final ReferenceModel reference = new ReferenceModel(photo);
    private final ForeignModel foreign = new ForeignModel(photo);
    private final HdrRules rules = new HdrRules();
    private final ScalarLooks monoLooks = new ScalarLooks();
    private final StringProperty display = new SimpleStringProperty("");
    private final StringProperty view = new SimpleStringProperty("");
    private final StringProperty look = new SimpleStringProperty("");
    private final StringProperty config = new SimpleStringProperty("");
    private final ObjectProperty<Viewport> viewport = new SimpleObjectProperty<>(new Viewport(1, 0, 0));
    private final ObjectProperty<Optional<PixelPosition>> pointer = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty fitted = new SimpleBooleanProperty(true);
    private final BooleanProperty pixelGrid = new SimpleBooleanProperty(true);
    private final BooleanProperty legend = new SimpleBooleanProperty(true);
    private final Annotations inspection = new Annotations();
    private Dimension2D paneSize = new Dimension2D(0, 0);

    public ViewerModel() {
        photo.addListener((observable, before, now) -> {
            pointer.set(Optional.empty());
            boolean comparable = before != null && now != null && size(before).equals(size(now));
            if (!comparable) {
                inspection.clear();
            }
            if (fitted.get() || !comparable) {
                fit();
            } // keep marks and view for a photo that was read again, and for the next one of a burst
        });
    }

    /** Null if none is open. */
    public ObjectProperty<OpenPhoto> photo() {
        return photo;
    }

    /** True if the open photo lacks this, or none is open. */
    public BooleanBinding lacks(Predicate<Photo> it) {
        return Bindings.createBooleanBinding(() -> photo.get() == null || !it.test(photo.get().photo()), photo);
    }

    /** Stops; the light is multiplied by 2 to this power before the view. */
    public DoubleProperty exposure() {
        return light.exposure();
    }

    /** The display settings of light. */
    public LightModel light() {
        return light;
    }

    /** The rules of the HDR reconstruction. */
    public HdrRules rules() {
        return rules;
    }

    /** The settings of stereo pairs. */
    public StereoModel stereo() {
        return stereo;
    }

    /** The photo that open ones are compared with. */
    public ReferenceModel reference() {
        return reference;
    }

    /** The depth map from elsewhere that lies on the open photo. */
    public ForeignModel foreign() {
        return foreign;
    }

    /** The looks of single-channel layers. */
    public ScalarLooks monoLooks() {
        return monoLooks;
    }

    /** The OCIO display; empty means the config's default. */
    public StringProperty display() {
        return display;
    }

    /** The OCIO view of HDR; empty means the display's default. */
    public StringProperty view() {
        return view;
    }

    /** OCIO's look for HDR; empty means the view's own. */
    public StringProperty look() {
        return look;
    }

    /** Tells the OCIO config from others; empty until one is loaded. */
    public StringProperty config() {
        return config;
    }

    /** Notifies of changes of display, view, look and config. */
    public void whenScreenChanges(InvalidationListener listener) {
        for (StringProperty part : new StringProperty[] {display, view, look, config}) {
            part.addListener(listener);
        }
    }

    /** The visible part, shared by all panes. Change it through the methods below. */
    public ObjectProperty<Viewport> viewport() {
        return viewport;
    }

    /** The base pixel under the pointer of any pane. */
    public ObjectProperty<Optional<PixelPosition>> pointer() {
        return pointer;
    }

    /** True while the whole picture is shown, even if panes are resized. */
    public BooleanProperty fitted() {
        return fitted;
    }

    /** Whether borders and values of large pixels are drawn. */
    public BooleanProperty pixelGrid() {
        return pixelGrid;
    }

    /** Whether legends are shown over pictures. */
    public BooleanProperty legend() {
        return legend;
    }

    /** The pins, region and line on the photo. */
    public Annotations inspection() {
        return inspection;
    }

    /** The size of the base; empty if no photo is open. */
    public Optional<Dimension2D> baseSize() {
        return Optional.ofNullable(photo.get()).map(ViewerModel::size);
    }

    /** The size of a photo's base. */
    public static Dimension2D size(OpenPhoto open) {
        return new Dimension2D(open.photo().base().info().width(), open.photo().base().info().height());
    }

    /** Called by panes with their size in device pixels. */
    public void paneResized(double width, double height) {
        paneSize = new Dimension2D(width, height);
        if (fitted.get()) {
            fit();
        }
    }

    /** Shows the whole picture. */
    public void fit() {
        fitted.set(true);
        if (paneSize.getWidth() >= 1 && paneSize.getHeight() >= 1) {
            baseSize().ifPresent(base -> viewport.set(
                    Viewport.fit(base.getWidth(), base.getHeight(), paneSize.getWidth(), paneSize.getHeight())));
        }
    }

    /** Shows the marked region as large as a pane allows; does nothing without one. */
    public void showRegion() {
        inspection.region().get().ifPresent(region -> show(Viewport.fit(region.width(), region.height(), paneSize.getWidth(),
                paneSize.getHeight()).around(region.x() + region.width() / 2.0, region.y() + region.height() / 2.0)));
    }

    /** Shows one device pixel per base pixel, with the same middle. */
    public void oneToOne() {
        show(viewport.get().oneToOne());
    }

    /** Shows one device pixel per base pixel; the base coordinate at this view coordinate stays in place. */
    public void oneToOneAt(double viewX, double viewY) {
        zoomAt(1 / viewport.get().scale(), viewX, viewY);
    }

    /** Zooms around the middle. */
    public void zoomBy(double factor) {
        zoomAt(factor, 0, 0);
    }

    /** Zooms; the base coordinate at this view coordinate stays in place. */
    public void zoomAt(double factor, double viewX, double viewY) {
        show(viewport.get().zoomedAt(factor, viewX, viewY));
    }

    /** Zooms; the pixel under the pointer stays in place, or the middle if there is none. */
    public void zoomAtPointer(double factor) {
        Point2D at = pointer.get().map(pixel -> viewport.get().baseToView(pixel.x() + 0.5, pixel.y() + 0.5)).orElse(Point2D.ZERO);
        zoomAt(factor, at.getX(), at.getY());
    }

    /** Moves the picture by shares of a pane's width and height. */
    public void panByShare(double x, double y) {
        panBy(x * paneSize.getWidth(), y * paneSize.getHeight());
    }

    /** Moves the picture by device pixels. */
    public void panBy(double viewX, double viewY) {
        show(viewport.get().panned(viewX, viewY));
    }

    /** Shows this part, or the nearest one whose middle is in the picture; does nothing while no photo is open. */
    public void show(Viewport to) {
        baseSize().ifPresent(base -> {
            fitted.set(false);
            viewport.set(to.within(base.getWidth(), base.getHeight()));
        });
    }

    /** Says which base pixel lies at this view coordinate; outside the picture there is none. */
    public void pointAt(double viewX, double viewY) {
        pointer.set(pixelAt(viewX, viewY));
    }

    /** The base pixel at this view coordinate; empty outside the picture. */
    public Optional<PixelPosition> pixelAt(double viewX, double viewY) {
        return baseSize().flatMap(base -> {
            Point2D at = viewport.get().viewToBase(viewX, viewY);
            boolean inside = at.getX() >= 0 && at.getY() >= 0 && at.getX() < base.getWidth() && at.getY() < base.getHeight();
            return inside ? Optional.of(new PixelPosition((int) at.getX(), (int) at.getY())) : Optional.empty();
        });
    }

    /** The part of the base that fits into a pane, in base pixels; not more than the base. */
    public Dimension2D seen() {
        Dimension2D base = baseSize().orElse(paneSize);
        return new Dimension2D(Math.min(base.getWidth(), paneSize.getWidth() / viewport.get().scale()),
                Math.min(base.getHeight(), paneSize.getHeight() / viewport.get().scale()));
    }

    /** The pixel at a view coordinate, or the nearest one at the edge; empty while no photo is open. */
    public Optional<PixelPosition> nearestPixel(Point2D view) {
        Point2D at = viewport.get().viewToBase(view.getX(), view.getY());
        return baseSize().map(base -> new PixelPosition((int) Math.max(0, Math.min(base.getWidth() - 1, at.getX())),
                (int) Math.max(0, Math.min(base.getHeight() - 1, at.getY()))));
    }

    /**
     * The current settings of the viewer. On the FX thread.
     *
     * @param layer id of the displayed layer
     */
    public ScreenSettings screenSettings(String layer) {
        Screen screen = new Screen(Objects.requireNonNullElse(display().get(), ""), Objects.requireNonNullElse(view().get(), ""),
                look().get());
        return new ScreenSettings(light().settings().getValue(), screen, config().get(), monoLooks().of(layer));
    }
}
