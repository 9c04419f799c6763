package lightwell.ui.inspect;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import lightwell.jobs.LatestWins;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.measure.PixelProbe;
import lightwell.ui.measure.PixelReading;
import lightwell.ui.measure.ProbeItem;
import lightwell.ui.viewer.ViewerModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The values of all layers under the pointer. For the FX thread; reads in the background, under a lease. */
public final class ProbeModel {

    private static final Logger LOG = LoggerFactory.getLogger(ProbeModel.class);

    private final ViewerModel viewer;
    private final Executor ui;
    private final LatestWins reading;
    private volatile PixelProbe probe; // for the photo that was read last
    private final ReadOnlyObjectWrapper<Optional<PixelReading>> newest = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<ProbeItem, ReadOnlyStringWrapper> texts = new EnumMap<>(ProbeItem.class);

    /** @param background reads pixels */
    public ProbeModel(ViewerModel viewer, Executor background) {
        this(viewer, background, Platform::runLater);
    }

    ProbeModel(ViewerModel viewer, Executor background, Executor ui) {
        this.viewer = viewer;
        this.ui = ui;
        this.reading = new LatestWins(background);
        for (ProbeItem item : ProbeItem.values()) {
            texts.put(item, new ReadOnlyStringWrapper(item.text(Optional.empty())));
        }
        newest.addListener((observable, before, now) -> texts.forEach((item, text) -> text.set(item.text(now))));
        InvalidationListener moved = observable -> read();
        viewer.pointer().addListener(moved);
        viewer.photo().addListener(moved);
    }

    /** The newest reading; empty if the pointer is on no pixel. */
    public ReadOnlyObjectProperty<Optional<PixelReading>> reading() {
        return newest.getReadOnlyProperty();
    }

    /** A reading in words, of constant length. */
    public ReadOnlyStringProperty text(ProbeItem item) {
        return texts.get(item).getReadOnlyProperty();
    }

    /** All readings in one line, for screen readers; empty if the pointer is on no pixel. */
    public ObservableValue<String> spoken() {
        return newest.map(reading -> reading.isEmpty() ? "" : Arrays.stream(ProbeItem.values())
                .map(item -> item.label() + " " + item.text(reading).strip()).collect(Collectors.joining(", ")));
    }

    private void read() {
        OpenPhoto photo = viewer.photo().get();
        Optional<PixelPosition> at = viewer.pointer().get();
        if (photo == null) {
            probe = null;
        }
        if (photo == null || at.isEmpty()) {
            newest.set(Optional.empty());
        } else {
            reading.submit(() -> read(photo, at.get()));
        }
    }

    private void read(OpenPhoto photo, PixelPosition at) {
        photo.read(() -> {
            PixelProbe known = probe;
            if (known == null || !known.reads(photo)) {
                known = new PixelProbe(photo);
                probe = known;
            }
            PixelReading read = known.read(at);
            ui.execute(() -> {
                if (viewer.photo().get() == photo && viewer.pointer().get().isPresent()) {
                    newest.set(Optional.of(read));
                }
            });
        }, why -> LOG.warn("The pixel {} of {} cannot be read", at, photo.photo().name(), why));
    }
}
