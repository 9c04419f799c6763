package lightwell.ui.author;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.OutputFormat;
import lightwell.author.encode.SizeEstimate;
import lightwell.author.preview.PreviewSource;
import lightwell.jobs.LatestWins;
import lightwell.jobs.ParallelFor;
import lightwell.ui.kit.ColorLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Estimates how large the files of the previewed source will be, by encoding parts of it once the settings have stood still. For the FX
 * thread; encodes in the background, and not while files are written.
 */
final class SizeModel {

    private static final Logger LOG = LoggerFactory.getLogger(SizeModel.class);
    /** The preview that follows a slider needs the processors. */
    private static final Duration STILL = Duration.seconds(1.5);

    private final AuthorSettings settings;
    private final ObservableValue<Optional<LoadedSource>> source;
    private final ObservableBooleanValue writing;
    private final ColorLoader color;
    private final ParallelFor fork;
    private final LatestWins estimates;
    private final AtomicLong newest = new AtomicLong();
    private final PauseTransition still = new PauseTransition(STILL);
    private final ReadOnlyObjectWrapper<Map<OutputFormat, OptionalLong>> bytes = new ReadOnlyObjectWrapper<>(Map.of());

    /**
     * @param source     the previewed one
     * @param background runs what the user waits for
     */
    SizeModel(AuthorSettings settings, ObservableValue<Optional<LoadedSource>> source, ObservableBooleanValue writing, ColorLoader color,
            ParallelFor fork, Executor background) {
        this.settings = settings;
        this.source = source;
        this.writing = writing;
        this.color = color;
        this.fork = fork;
        this.estimates = new LatestWins(background);
        still.setOnFinished(event -> begin());
        InvalidationListener changed = observable -> changed();
        for (Observable setting : settings.sizes()) {
            setting.addListener(changed);
        }
        writing.addListener(changed);
        source.addListener((observable, before, now) -> {
            bytes.set(Map.of());
            changed();
        });
    }

    /** Of the files of the chosen formats as far as they are known; empty in it for what cannot be written. */
    ReadOnlyObjectProperty<Map<OutputFormat, OptionalLong>> bytes() {
        return bytes.getReadOnlyProperty();
    }

    /** Stops what is being computed. */
    void close() {
        newest.incrementAndGet();
        still.stop();
    }

    private void changed() {
        newest.incrementAndGet();
        still.playFromStart();
    }

    private void begin() {
        Optional<EncodeOptions> options = settings.encode();
        if (source.getValue().isEmpty() || options.isEmpty() || writing.get()) {
            bytes.set(Map.of());
            return;
        }
        LoadedSource from = source.getValue().get();
        long now = newest.get();
        estimates.submit(() -> estimate(from, options.get(), now));
    }

    private void estimate(LoadedSource from, EncodeOptions options, long now) {
        Map<OutputFormat, OptionalLong> found = new LinkedHashMap<>();
        List<OutputFormat> formats = new ArrayList<>(options.formats());
        formats.sort(null);
        try {
            for (OutputFormat format : formats) {
                found.put(format, one(format, from, options, now));
                Map<OutputFormat, OptionalLong> soFar = new LinkedHashMap<>(found);
                Platform.runLater(() -> {
                    if (newest.get() == now) {
                        bytes.set(soFar);
                    }
                });
            }
        } catch (CancellationException e) {
            // newer settings are computed by now
        }
    }

    private OptionalLong one(OutputFormat format, LoadedSource from, EncodeOptions options, long now) {
        PreviewSource source = from.source();
        try {
            return OptionalLong.of(SizeEstimate.bytes(format, source.tiles(), source.light(), options,
                    from.renditions().tiles(options.author(), color.await()), (long) source.width() * source.height(), fork,
                    new Until(newest, now)));
        } catch (IOException e) {
            LOG.debug("The size of {} is not known; writing it will say why", format, e);
            return OptionalLong.empty();
        }
    }
}
