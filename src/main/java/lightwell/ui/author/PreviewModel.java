package lightwell.ui.author;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import lightwell.author.encode.AuthorOptions;
import lightwell.author.preview.Preview;
import lightwell.author.preview.PreviewPixels;
import lightwell.author.source.SourceOptions;
import lightwell.author.verify.Difference;
import lightwell.jobs.LatestWins;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.ui.kit.ColorLoader;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;

/**
 * The preview of the selected source: it is read once, in the background, and follows the settings; only the newest request is computed.
 * For the FX thread.
 */
final class PreviewModel {

    /** log2 of the headroom of the display at first: four times SDR white. */
    static final double USUAL_DISPLAY = 2;

    private final AuthorSettings settings;
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
    private Optional<AuthorSource> source = Optional.empty();
    private Optional<Preview> preview = Optional.empty();

    /** @param background runs what the user waits for */
    PreviewModel(AuthorSettings settings, ColorLoader color, ParallelFor fork, Executor background) {
        this.settings = settings;
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

    /** Why there is no picture, or what is being done; empty if there is one. */
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Shows another source, or none. */
    void show(Optional<AuthorSource> next) {
        source.filter(one -> one.state().get() == SourceState.READING).ifPresent(one -> one.become(SourceState.WAITING));
        source = next;
        long now = reading.incrementAndGet();
        loaded.set(Optional.empty());
        clear(next.isPresent() ? Texts.get("author.reading") : "");
        next.ifPresent(one -> {
            if (one.state().get() == SourceState.WAITING || one.state().get() == SourceState.FAILED) {
                one.become(SourceState.READING);
            }
            SourceOptions options = settings.sources();
            readings.submit(() -> read(one, options, now));
        });
    }

    /** Stops what is being computed. */
    void close() {
        reading.incrementAndGet();
        making.incrementAndGet();
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
        if (reading.get() == now) {
            one.measured(read.width(), read.height());
            if (one.state().get() == SourceState.READING) {
                one.become(SourceState.READY);
            }
            loaded.set(Optional.of(read));
            make();
        }
    }

    private void clear(String words) {
        making.incrementAndGet();
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
            clear(Texts.get(settings.method.get() == MethodKind.GIVEN ? "author.choose.given" : "author.choose.cube"));
            return;
        }
        LoadedSource from = loaded.get().get();
        long now = making.incrementAndGet();
        makings.submit(() -> make(from, options.get(), now));
    }

    private void make(LoadedSource from, AuthorOptions options, long now) {
        Progress until = new Until(making, now);
        try {
            Preview made = Preview.of(from.small(), from.light(), options, color.await(), fork, until);
            publish(now, () -> {
                preview = Optional.of(made);
                sentence.set("");
                figures.set(Optional.of(PreviewFigures.of(made, Optional.empty())));
                draw();
            });
            Difference difference = made.difference(from.small(), fork, until);
            publish(now, () -> figures.set(Optional.of(PreviewFigures.of(made, Optional.of(difference)))));
        } catch (CancellationException e) {
            // newer settings are computed by now
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            String words = ErrorModel.sentence(from.small().path().getFileName().toString(), e);
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
            double headroom = Math.pow(2, display.get());
            drawings.submit(() -> draw(shown, what, headroom));
        });
    }

    private void draw(Preview shown, PreviewKind what, double headroom) {
        try {
            int[] argb = switch (what) {
                case SDR -> PreviewPixels.sdr(shown, fork);
                case HDR -> PreviewPixels.hdr(shown, headroom, fork);
                case MAP -> PreviewPixels.map(shown, fork);
            };
            double white = what == PreviewKind.MAP ? 0 : what == PreviewKind.SDR ? 1 : Math.min(headroom, shown.headroom());
            Drawn picture = new Drawn(shown.width(), shown.height(), argb, white);
            Platform.runLater(() -> {
                if (preview.isPresent() && preview.get() == shown) {
                    drawn.set(Optional.of(picture));
                }
            });
        } catch (IOException e) {
            Platform.runLater(() -> clear(ErrorModel.sentence(Texts.get("author.title"), e)));
        }
    }

    /** Cancelled as soon as a newer request exists. */
    private record Until(AtomicLong newest, long own) implements Progress {

        @Override
        public void report(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return newest.get() != own;
        }
    }
}
