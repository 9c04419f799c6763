package lightwell.ui.layers;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import lightwell.photo.Layer;
import lightwell.ui.content.ChoiceKinds;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerOption;
import lightwell.ui.content.LayerThumbnail;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.viewer.PanesModel;
import lightwell.ui.viewer.ViewerModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thumbnails of the open photo's layers. They are made one after another in the background, each under a lease, while the strip is
 * visible and after the panes show their first frames. For the FX thread.
 */
public final class StripModel {

    /** The longest side in pixels; twice the drawn size, for high-density screens. */
    static final int THUMBNAIL = 112;

    private static final Logger LOG = LoggerFactory.getLogger(StripModel.class);
    /** Further images are decoded for thumbnails up to this many pixels in all, since they stay in memory with the photo. */
    private static final long FURTHER_PIXELS = 64_000_000;

    private final ViewerModel viewer;
    private final PanesModel panes;
    private final Executor background;
    private final Executor ui;
    private final BooleanProperty visible = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Map<LayerChoice, LayerThumbnail>> thumbnails = new ReadOnlyObjectWrapper<>(Map.of());
    private volatile OpenPhoto wanted;
    private OpenPhoto made;

    /**
     * @param background decodes layers; should have a low priority
     * @param ui         changes properties: the FX thread
     */
    public StripModel(ViewerModel viewer, PanesModel panes, Executor background, Executor ui) {
        this.viewer = viewer;
        this.panes = panes;
        this.background = background;
        this.ui = ui;
        panes.options().addListener(observable -> update());
        viewer.reference().photo().addListener((observable, before, now) -> again());
        viewer.foreign().depth().addListener((observable, before, now) -> again());
        visible.addListener(observable -> update());
        panes.settled().addListener(observable -> begin());
        update();
    }

    /** Whether the strip is visible; thumbnails are made only then. */
    public BooleanProperty visible() {
        return visible;
    }

    /** The thumbnails made so far. */
    public ReadOnlyObjectProperty<Map<LayerChoice, LayerThumbnail>> thumbnails() {
        return thumbnails.getReadOnlyProperty();
    }

    private void update() {
        OpenPhoto photo = viewer.photo().get();
        if (photo != made) {
            thumbnails.set(Map.of());
            made = null;
        }
        wanted = visible.get() ? photo : null;
        ui.execute(this::begin); // by then the panes have received the new photo
    }

    /** The reference is another one: its layers get thumbnails, too. */
    private void again() {
        Map<LayerChoice, LayerThumbnail> own = new HashMap<>(thumbnails.get());
        own.keySet().removeIf(choice -> choice.kind() == ChoiceKinds.REFERENCE);
        thumbnails.set(Map.copyOf(own));
        made = null;
        ui.execute(this::begin);
    }

    private void begin() {
        OpenPhoto photo = wanted;
        if (photo != null && made != photo && panes.settled().get()) {
            made = photo;
            next(photo, toMake(photo));
        }
    }

    private Queue<LayerChoice> toMake(OpenPhoto photo) {
        Queue<LayerChoice> choices = new ArrayDeque<>();
        long further = 0;
        for (LayerOption option : panes.options().get()) {
            long pixels = furtherPixels(photo, option.choice());
            boolean needed = option.problem().isEmpty() && !thumbnails.get().containsKey(option.choice());
            if (needed && further + pixels <= FURTHER_PIXELS) {
                further += pixels;
                choices.add(option.choice());
            }
        }
        return choices;
    }

    /** Pixels of an image that is decoded only for its thumbnail. */
    private static long furtherPixels(OpenPhoto photo, LayerChoice choice) {
        return choice.layerOf(photo.photo()).filter(layer -> !layer.kind().ofBase()).map(Layer::info)
                .map(info -> (long) info.width() * info.height()).orElse(0L);
    }

    private void next(OpenPhoto photo, Queue<LayerChoice> left) {
        if (!left.isEmpty()) {
            background.execute(() -> make(photo, left));
        }
    }

    private void make(OpenPhoto photo, Queue<LayerChoice> left) {
        if (wanted != photo) {
            ui.execute(() -> {
                if (made == photo) {
                    made = null; // begins again when it becomes visible
                }
            });
            return;
        }
        LayerChoice choice = left.remove();
        photo.read(() -> LayerThumbnail.of(photo, choice, THUMBNAIL)
                .ifPresent(thumbnail -> ui.execute(() -> add(photo, choice, thumbnail))),
                why -> LOG.warn("There is no thumbnail of {} of {}", choice.id(), photo.photo().name(), why));
        next(photo, left);
    }

    private void add(OpenPhoto photo, LayerChoice choice, LayerThumbnail thumbnail) {
        if (viewer.photo().get() == photo) {
            Map<LayerChoice, LayerThumbnail> more = new HashMap<>(thumbnails.get());
            more.put(choice, thumbnail);
            thumbnails.set(Map.copyOf(more));
        }
    }
}
