package lightwell.ui.author;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.preview.Preview;
import lightwell.author.source.SourceOptions;
import lightwell.author.verify.Difference;
import lightwell.jobs.LatestWins;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.ScreenSettings;
import lightwell.ui.render.DisplaySettings;

/**
 * The preview of the selected source: it is read once, in the background, and follows the settings; only the newest request is computed.
 * For the FX thread.
 */
final class PreviewModel {

    /** log2 of the headroom of the display at first: four times SDR white. */
    static final double USUAL_DISPLAY = 2;

    /** What takes longer is shown to be under way. */
    private static final Duration SLOW = Duration.millis(400);

    private final AuthorSettings settings;
    private final ObservableValue<String> screen;
    private final ColorLoader color;
    private final ParallelFor fork;
    private final LatestWins readings;
    private final LatestWins makings;
    private final LatestWins drawings;
    private final AtomicLong reading = new AtomicLong();
    private final AtomicLong making = new AtomicLong();
    private final ObjectProperty<PreviewKind> kind = new SimpleObjectProperty<>(PreviewKind.SDR);
    private final DoubleProperty display = new SimpleDoubleProperty(USUAL_DISPLAY);
    private final ReadOnlyObjectWrapper<Optional<LoadedSource>> loaded = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Drawn>> drawn = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PreviewFigures>> figures = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final PauseTransition slow = new PauseTransition(SLOW);
    private Optional<AuthorSource> source = Optional.empty();
    private Optional<Preview> preview = Optional.empty();

    /**
     * @param screen     OCIO's name of the display in front of the user; empty for the config's default
     * @param background runs what the user waits for
     */
    PreviewModel(AuthorSettings settings, ObservableValue<String> screen, ColorLoader color, ParallelFor fork, Executor background) {
        this.settings = settings;
        this.screen = screen;
        this.color = color;
        this.fork = fork;
        this.readings = new LatestWins(background);
        this.makings = new LatestWins(background);
        this.drawings = new LatestWins(background);
        InvalidationListener remake = observable -> make();
        for (Observable setting : settings.looks()) {
            setting.addListener(remake);
        }
        settings.inputSpace.addListener((observable, before, now) -> show(source));
        InvalidationListener redraw = observable -> draw();
        kind.addListener(redraw);
        display.addListener(redraw);
        screen.addListener(redraw);
        slow.setOnFinished(event -> busy.set(true));
    }

    ObjectProperty<PreviewKind> kind() {
        return kind;
    }

    /** log2 of the headroom of the display. */
    DoubleProperty display() {
        return display;
    }

    /** The source that was read; empty while it is read, and if it cannot be. */
    ReadOnlyObjectProperty<Optional<LoadedSource>> loaded() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Drawn>> drawn() {
        return drawn.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PreviewFigures>> figures() {
        return figures.getReadOnlyProperty();
    }

    /** Whether a source is being read, or a picture made, for longer than an instant. */
    ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    private void begin() {
        if (!busy.get()) {
            slow.playFromStart();
        }
    }

    private void end() {
        slow.stop();
        busy.set(false);
    }

    /** Why there is no picture, or what is being done; empty if there is one. */
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Shows another source, or none. */
    void show(Optional<AuthorSource> next) {
        source.filter(one -> one.state().get() == SourceState.READING).ifPresent(one -> one.become(SourceState.WAITING));
        source = next;
        long now = reading.incrementAndGet();
        unload();
        clear(next.isPresent() ? Texts.get("author.reading") : "");
        next.ifPresent(one -> {
            begin();
            if (one.state().get() == SourceState.WAITING || one.state().get() == SourceState.FAILED) {
                one.become(SourceState.READING);
            }
            SourceOptions options = settings.sources();
            readings.submit(() -> read(one, options, now));
        });
    }

    /** Stops what is being computed, and gives up the source. */
    void close() {
        reading.incrementAndGet();
        making.incrementAndGet();
        unload();
    }

    private void unload() {
        Optional<LoadedSource> before = loaded.get();
        loaded.set(Optional.empty());
        before.ifPresent(LoadedSource::close);
    }

    private void read(AuthorSource one, SourceOptions options, long now) {
        try {
            LoadedSource read = LoadedSource.of(one, options, color.await(), fork, new Until(reading, now));
            Platform.runLater(() -> loaded(one, read, now));
        } catch (CancellationException e) {
            // another source is read by now
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            String words = ErrorModel.sentence(one.name(), e);
            Platform.runLater(() -> {
                if (reading.get() == now) {
                    one.become(SourceState.FAILED, words);
                    clear(words);
                }
            });
        }
    }

    private void loaded(AuthorSource one, LoadedSource read, long now) {
        if (reading.get() != now) {
            read.close();
        } else {
            one.measured(read.source().width(), read.source().height());
            if (one.state().get() == SourceState.READING) {
                one.become(SourceState.READY);
            }
            loaded.set(Optional.of(read));
            make();
        }
    }

    private void clear(String words) {
        making.incrementAndGet();
        end();
        preview = Optional.empty();
        drawn.set(Optional.empty());
        figures.set(Optional.empty());
        sentence.set(words);
    }

    private void make() {
        Optional<AuthorOptions> options = settings.author();
        if (loaded.get().isEmpty()) {
            return;
        }
        if (options.isEmpty()) {
            clear(Texts.get("author.choose." + settings.method.get().name().toLowerCase(Locale.ROOT)));
            return;
        }
        LoadedSource from = loaded.get().get();
        long now = making.incrementAndGet();
        begin();
        makings.submit(() -> make(from, options.get(), now));
    }

    private void make(LoadedSource from, AuthorOptions options, long now) {
        Progress until = new Until(making, now);
        try {
            Preview made = Preview.of(from.source(), options, from.renditions().small(options, color.await()), fork, until);
            publish(now, () -> {
                preview = Optional.of(made);
                figures.set(Optional.of(PreviewFigures.of(made, Optional.empty())));
                draw();
            });
            Difference difference = made.difference(from.source().small(), fork, until);
            publish(now, () -> figures.set(Optional.of(PreviewFigures.of(made, Optional.of(difference)))));
        } catch (CancellationException e) {
            // newer settings are computed by now
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            String words = ErrorModel.sentence(from.source().small().path().getFileName().toString(), e);
            publish(now, () -> clear(words));
        }
    }

    private void publish(long now, Runnable change) {
        Platform.runLater(() -> {
            if (making.get() == now) {
                change.run();
            }
        });
    }

    private void draw() {
        preview.ifPresent(shown -> {
            PreviewKind what = kind.get();
            double headroom = what == PreviewKind.HDR ? Math.pow(2, display.get()) : 1;
            ScreenSettings seen = new ScreenSettings(DisplaySettings.PLAIN, Objects.requireNonNullElse(screen.getValue(), ""), "");
            drawings.submit(() -> draw(shown, what, headroom, seen));
        });
    }

    private void draw(Preview shown, PreviewKind what, double headroom, ScreenSettings seen) {
        try {
            int[] argb = switch (what) {
                case SDR, HDR -> PreviewPixels.light(shown, headroom, color.await(), seen, fork);
                case MAP -> PreviewPixels.map(shown, fork);
                case CLIPPED -> PreviewPixels.clipped(shown, color.await(), seen, fork);
            };
            Drawn picture = new Drawn(what, shown.width(), shown.height(), argb, Math.min(headroom, shown.headroom()));
            Platform.runLater(() -> {
                if (preview.isPresent() && preview.get() == shown) {
                    end();
                    sentence.set("");
                    drawn.set(Optional.of(picture));
                }
            });
        } catch (IOException e) {
            Platform.runLater(() -> clear(ErrorModel.sentence(Texts.get("author.title"), e)));
        }
    }
}
