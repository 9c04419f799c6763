package lightwell.ui.metadata;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lightwell.metadata.tree.MetadataNode;
import lightwell.photo.Photo;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.viewer.ViewerModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The metadata of the open photo, read in the background when they are first shown, with a search. For the FX thread. */
public final class MetadataModel {

    private static final Logger LOG = LoggerFactory.getLogger(MetadataModel.class);
    private static final MetadataNode NOTHING = MetadataNode.group("", List.of());

    private final ViewerModel viewer;
    private final Function<Photo, MetadataNode> reader;
    private final Executor background;
    private final Executor ui;
    private final BooleanProperty visible = new SimpleBooleanProperty(false);
    private final BooleanProperty reading = new SimpleBooleanProperty(false);
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper searches = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyObjectWrapper<List<PhotoSummary.Fact>> summary = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<MetadataNode> shown = new ReadOnlyObjectWrapper<>(NOTHING);
    private MetadataNode whole = NOTHING;
    private OpenPhoto read;

    /** @param ui changes properties: the FX thread */
    public MetadataModel(ViewerModel viewer, Executor background, Executor ui) {
        this(viewer, Photo::metadata, background, ui);
    }

    MetadataModel(ViewerModel viewer, Function<Photo, MetadataNode> reader, Executor background, Executor ui) {
        this.reader = reader;
        this.viewer = viewer;
        this.background = background;
        this.ui = ui;
        viewer.photo().addListener(observable -> update());
        visible.addListener(observable -> update());
        query.addListener(observable -> filter());
        update();
    }

    /** Whether the panel is visible; nothing is read before. */
    public BooleanProperty visible() {
        return visible;
    }

    /** Shows the metadata and focuses the search field. */
    public void search() {
        visible.set(true);
        searches.set(searches.get() + 1);
    }

    /** Changes with each request to focus the search field. */
    ReadOnlyIntegerProperty searches() {
        return searches.getReadOnlyProperty();
    }

    BooleanProperty reading() {
        return reading;
    }

    /** The query; empty shows everything. */
    StringProperty query() {
        return query;
    }

    ReadOnlyObjectProperty<List<PhotoSummary.Fact>> summary() {
        return summary.getReadOnlyProperty();
    }

    /** The matching entries; a group without a name, empty if nothing matches. */
    ReadOnlyObjectProperty<MetadataNode> shown() {
        return shown.getReadOnlyProperty();
    }

    /** True if the photo has any metadata. */
    boolean any() {
        return !whole.children().isEmpty();
    }

    private void update() {
        OpenPhoto photo = viewer.photo().get();
        if (photo != read) {
            read = null;
            reading.set(false);
            summary.set(List.of());
            put(NOTHING);
        }
        if (photo != null && read == null && visible.get()) {
            read = photo;
            reading.set(true);
            summary.set(PhotoSummary.of(photo));
            background.execute(() -> read(photo));
        }
    }

    private void read(OpenPhoto photo) {
        MetadataNode tree;
        try {
            tree = reader.apply(photo.photo());
        } catch (RuntimeException e) {
            LOG.warn("The metadata of {} cannot be read", photo.photo().name(), e);
            tree = NOTHING;
        }
        MetadataNode found = tree;
        ui.execute(() -> {
            if (read == photo) {
                reading.set(false);
                put(ReadableDates.of(found));
            }
        });
    }

    private void put(MetadataNode tree) {
        whole = tree;
        filter();
    }

    private void filter() {
        Optional<MetadataNode> left = MetadataFilter.filter(whole, query.get());
        shown.set(left.orElse(NOTHING));
    }
}
