package lightwell.ui.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import lightwell.hdr.HdrReconstruction;
import lightwell.jobs.LatestWins;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.Texts;
import lightwell.ui.marks.Pin;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.measure.Measurable;
import lightwell.ui.measure.MeasuredPhoto;
import lightwell.ui.viewer.ViewerModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The values of all measurable layers under the pointer and at the pins. For the FX thread; reads in the background. */
public final class ProbesModel {

    private static final Logger LOG = LoggerFactory.getLogger(ProbesModel.class);

    private final ViewerModel viewer;
    private final Executor ui;
    private final LatestWins pointerReading;
    private final LatestWins pinReading;
    private final LatestWins copying;
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<List<Measurable>> subjects = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<PixelValues>> pointer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Map<Integer, PixelValues>> pinned = new ReadOnlyObjectWrapper<>(Map.of());
    private HdrReconstruction offered;

    /**
     * @param background reads pixels
     * @param ui         changes properties: the FX thread
     */
    public ProbesModel(ViewerModel viewer, Executor background, Executor ui) {
        this.viewer = viewer;
        this.ui = ui;
        this.pointerReading = new LatestWins(background);
        this.pinReading = new LatestWins(background);
        this.copying = new LatestWins(background);
        InvalidationListener moved = observable -> readPointer();
        InvalidationListener repinned = observable -> readPins();
        viewer.pointer().addListener(moved);
        viewer.inspection().pins().addListener(repinned);
        viewer.photo().addListener((observable, before, now) -> { // after the viewer, which removes pins that do not fit
            updateSubjects();
            readPins();
        });
        viewer.rules().applied().addListener((observable, before, now) -> {
            OpenPhoto photo = viewer.photo().get();
            if (photo != null && photo.hdr() != offered) {
                updateSubjects();
                readPins();
            }
        });
        active.addListener(observable -> {
            readPointer();
            readPins();
        });
        updateSubjects();
    }

    /** While it is false nothing is read, since the panel is hidden. */
    public BooleanProperty active() {
        return active;
    }

    /** The measurable layers of the photo; empty if no photo is open. */
    ReadOnlyObjectProperty<List<Measurable>> subjects() {
        return subjects.getReadOnlyProperty();
    }

    /** The newest reading; empty if the pointer is on no pixel. */
    ReadOnlyObjectProperty<Optional<PixelValues>> pointer() {
        return pointer.getReadOnlyProperty();
    }

    /** By the number of the pin; new pins are missing until they are read. */
    ReadOnlyObjectProperty<Map<Integer, PixelValues>> pinned() {
        return pinned.getReadOnlyProperty();
    }

    /** Pins the pixel under the pointer; does nothing if there is none. */
    public void pinPointer() {
        viewer.pointer().get().ifPresent(viewer.inspection()::pin);
    }

    /** The name of a pin, or its number. */
    static String name(Pin pin) {
        return pin.name().isEmpty() ? Texts.get("inspector.pin", Integer.toString(pin.number())) : pin.name();
    }

    /**
     * Reads the pointer and all pins, whether or not the panel is shown.
     *
     * @param then receives them as text, soon; not called if there are neither
     */
    public void copy(Consumer<String> then) {
        OpenPhoto photo = viewer.photo().get();
        if (photo == null) {
            return;
        }
        List<String> names = new ArrayList<>();
        List<PixelPosition> places = new ArrayList<>();
        viewer.pointer().get().ifPresent(at -> {
            names.add(Texts.get("inspector.pointer"));
            places.add(at);
        });
        viewer.inspection().pins().forEach(pin -> {
            names.add(name(pin));
            places.add(pin.at());
        });
        List<Measurable> asked = subjects.get();
        if (!places.isEmpty()) {
            copying.submit(() -> underLease(photo, open -> {
                List<PixelValues> pixels = new ArrayList<>();
                for (PixelPosition at : places) {
                    pixels.add(PixelValues.read(open, asked, at));
                }
                return () -> then.accept(PixelRows.tabSeparated(asked, names, pixels));
            }));
        }
    }

    private void updateSubjects() {
        OpenPhoto photo = viewer.photo().get();
        offered = photo == null ? null : photo.hdr();
        pointer.set(Optional.empty());
        pinned.set(Map.of());
        subjects.set(photo == null ? List.of() : MeasuredPhoto.of(photo));
    }

    private void readPointer() {
        OpenPhoto photo = viewer.photo().get();
        Optional<PixelPosition> at = viewer.pointer().get();
        if (photo == null || at.isEmpty() || !active.get()) {
            pointer.set(Optional.empty());
            return;
        }
        List<Measurable> asked = subjects.get();
        pointerReading.submit(() -> underLease(photo, open -> {
            PixelValues read = PixelValues.read(open, asked, at.get());
            return () -> {
                if (viewer.pointer().get().isPresent()) {
                    pointer.set(Optional.of(read));
                }
            };
        }));
    }

    private void readPins() {
        OpenPhoto photo = viewer.photo().get();
        if (photo == null || !active.get()) {
            return;
        }
        List<Pin> pins = List.copyOf(viewer.inspection().pins());
        List<Measurable> asked = subjects.get();
        Map<Integer, PixelValues> known = pinned.get();
        pinReading.submit(() -> underLease(photo, open -> {
            Map<Integer, PixelValues> read = new LinkedHashMap<>();
            for (Pin pin : pins) {
                PixelValues values = known.get(pin.number());
                read.put(pin.number(), values != null ? values : PixelValues.read(open, asked, pin.at()));
            }
            return () -> pinned.set(read);
        }));
    }

    /** Runs the consequence of a reading on the FX thread, unless another photo is shown by then. */
    private void underLease(OpenPhoto photo, Reading reading) {
        photo.read(() -> {
            Runnable change = reading.of(photo);
            ui.execute(() -> {
                if (viewer.photo().get() == photo) {
                    change.run();
                }
            });
        }, why -> LOG.warn("Pixels of {} cannot be read", photo.photo().name(), why));
    }

    @FunctionalInterface
    private interface Reading {
        Runnable of(OpenPhoto open) throws Exception;
    }
}
