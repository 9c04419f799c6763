package lightwell.ui.inspect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.marks.PixelRegion;
import lightwell.ui.measure.Measurable;
import lightwell.ui.measure.Measured;
import lightwell.ui.measure.Measurement;
import lightwell.ui.viewer.ViewerModel;

/**
 * Measures the chosen layer in the region, or the whole picture if there is none: first every n-th row if there are many, then every row;
 * then, in a region, all other layers. The newest request wins and stops older measurements, except the first pass, so that something is
 * visible while a region is dragged. For the FX thread.
 */
public final class MeasureModel {

    /** The pixels of a first pass, and the largest number that is measured in one pass. */
    private static final long QUICK_PIXELS = 1_000_000;
    private static final long MANY_PIXELS = 3_000_000;
    private static final int TASKS = 2;
    private static final List<String> PREFERRED = List.of("hdr", "sdr", "base.linear");

    private final ViewerModel viewer;
    private final ProbesModel probes;
    private final Executor background;
    private final Executor ui;
    private final BooleanProperty active = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Measurable> chosen = new ReadOnlyObjectWrapper<>();
    private final ChartLook look = new ChartLook();
    private final ReadOnlyObjectWrapper<Optional<Measured>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Measured> overview = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private final Deque<Step> steps = new ArrayDeque<>();
    private Measurement running;
    private boolean firstLook;
    private boolean again;

    private record Step(OpenPhoto photo, Measurable subject, Optional<PixelRegion> region, int rowStep, boolean logarithmic,
            boolean main) {}

    /** @param ui changes properties: the FX thread */
    public MeasureModel(ViewerModel viewer, ProbesModel probes, Executor background, Executor ui) {
        this.viewer = viewer;
        this.probes = probes;
        this.background = background;
        this.ui = ui;
        InvalidationListener changed = observable -> request();
        probes.subjects().addListener(observable -> updateSubjects());
        viewer.inspection().region().addListener(changed);
        look.axis().addListener((observable, before, now) -> {
            if (before.logarithmic() != now.logarithmic()) {
                request();
            }
        });
        look.layer().addListener(observable -> updateChosen());
        active.addListener(changed);
        updateChosen();
    }

    /** While it is false nothing is measured, since the panel is hidden. */
    public BooleanProperty active() {
        return active;
    }

    /** The settings of its charts. */
    public ChartLook look() {
        return look;
    }

    /** The layer of {@link ChartLook#layer} if the photo has it, else the default; null if no photo is open. */
    ReadOnlyObjectProperty<Measurable> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The result for the chosen layer; the previous one stays until the next is available. */
    ReadOnlyObjectProperty<Optional<Measured>> result() {
        return result.getReadOnlyProperty();
    }

    /** The results for every layer in the region; empty without a region. */
    ObservableList<Measured> overview() {
        return overview;
    }

    /** What {@link #result} covers, or why there is none. */
    ReadOnlyStringProperty status() {
        return status.getReadOnlyProperty();
    }

    private void updateSubjects() {
        stop();
        result.set(Optional.empty());
        overview.clear();
        updateChosen();
    }

    private void updateChosen() {
        List<Measurable> offered = probes.subjects().get();
        Measurable before = chosen.get();
        chosen.set(find(offered, look.layer().get()).or(() -> PREFERRED.stream().flatMap(id -> find(offered, id).stream()).findFirst())
                .orElse(offered.isEmpty() ? null : offered.get(0)));
        if (chosen.get() != before) { // by identity, since the layer of another photo may be equal
            request();
        }
    }

    private static Optional<Measurable> find(List<Measurable> offered, String id) {
        return offered.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private void request() {
        if (running != null && firstLook && wanted()) {
            again = true;
            return;
        }
        stop();
        if (wanted()) {
            plan();
            next();
        } else {
            status.set("");
        }
    }

    private boolean wanted() {
        return active.get() && viewer.photo().get() != null && chosen.get() != null;
    }

    private void stop() {
        if (running != null) {
            running.cancel();
            running = null;
        }
        steps.clear();
        again = false;
    }

    private void plan() {
        OpenPhoto photo = viewer.photo().get();
        Optional<PixelRegion> region = viewer.inspection().region().get();
        var base = photo.photo().base().info();
        long pixels = region.map(part -> (long) part.width() * part.height()).orElse((long) base.width() * base.height());
        boolean logarithmic = look.axis().get().logarithmic();
        if (pixels > MANY_PIXELS) {
            steps.add(new Step(photo, chosen.get(), region, Measurement.rowStep(pixels, QUICK_PIXELS), logarithmic, true));
        }
        steps.add(new Step(photo, chosen.get(), region, 1, logarithmic, true));
        firstLook = true;
        if (region.isEmpty()) {
            overview.clear();
        } else {
            probes.subjects().get().stream().filter(one -> one != chosen.get() && one.ready().getAsBoolean())
                    .forEach(one -> steps.add(new Step(photo, one, region, 1, logarithmic, false)));
        }
        if (result.get().isEmpty()) {
            status.set(Texts.get("inspector.measuring"));
        }
    }

    private void next() {
        Step step = steps.poll();
        if (step == null) {
            running = null;
            return;
        }
        Measurement[] self = new Measurement[1];
        Measurement measurement = new Measurement(step.photo(), step.subject(), step.region(), step.rowStep(), step.logarithmic(),
                new Measurement.Outcome() {
                    @Override
                    public void measured(Measured measured) {
                        ui.execute(() -> ended(self[0], () -> publish(step, measured)));
                    }

                    @Override
                    public void failed(Throwable why) {
                        String subject = Texts.get("inspector.layer.named", step.subject().title(), step.photo().photo().name());
                        String sentence = ErrorModel.sentence(subject, why);
                        ui.execute(() -> ended(self[0], () -> fail(step, sentence)));
                    }
                });
        self[0] = measurement;
        running = measurement;
        measurement.start(background, TASKS);
    }

    /** Does nothing for a measurement that has been stopped. */
    private void ended(Measurement which, Runnable change) {
        if (which != running) {
            return;
        }
        change.run();
        running = null;
        firstLook = false;
        if (again) {
            request();
        } else {
            next();
        }
    }

    private void publish(Step step, Measured measured) {
        if (step.main()) {
            result.set(Optional.of(measured));
            String count = StatisticsRows.count(measured.channels().get(0).count());
            status.set(step.rowStep() == 1 ? Texts.get("inspector.measured", count)
                    : Texts.get("inspector.measured.some", count, Integer.toString(step.rowStep())));
        }
        if (step.region().isPresent() && step.rowStep() == 1) {
            overview.removeIf(one -> one.subject() == measured.subject() || !one.region().equals(measured.region()) && step.main());
            overview.add(measured);
        }
    }

    private void fail(Step step, String sentence) {
        if (step.main()) {
            steps.removeIf(Step::main);
            result.set(Optional.empty());
            status.set(sentence);
        }
    }
}
