package lightwell.ui.exr;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import lightwell.export.ColorSource;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrForecast;
import lightwell.export.naming.NameTemplate;
import lightwell.export.naming.OutputNames;
import lightwell.export.registry.Exporters;
import lightwell.jobs.LatestWins;
import lightwell.jobs.Progress;
import lightwell.photo.ImageChoice;
import lightwell.photo.Photo;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.files.MarkedPhoto;
import lightwell.ui.kit.ErrorModel;

/** Keeps the summary of the marked photo's EXR up to date while it is shown. For the FX thread; it is computed in the background. */
final class SummaryModel {

    private final MarkedPhoto marked;
    private final ExrChoices choices;
    private final ObservableBooleanValue shown;
    private final ColorSource color;
    private final LatestWins latest;
    private final AtomicReference<Request> next = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<ExrSummary> summary = new ReadOnlyObjectWrapper<>(ExrSummary.NONE);

    private record Request(PhotoSource.Claim claim, Path path, ImageChoice image, ExportOptions options, Optional<NameTemplate> names) {}

    /** @param shown whether anybody sees the summary */
    SummaryModel(MarkedPhoto marked, ExrChoices choices, ObservableBooleanValue shown, ColorSource color, Executor background) {
        this.marked = marked;
        this.choices = choices;
        this.shown = shown;
        this.color = color;
        latest = new LatestWins(background);
        choices.whenChanged(this::update);
        shown.addListener(observable -> update());
    }

    ReadOnlyObjectProperty<ExrSummary> summary() {
        return summary.getReadOnlyProperty();
    }

    /** Asks again, since another photo is marked or the options have changed. */
    void update() {
        if (!shown.get()) {
            return;
        }
        Optional<PhotoSource> photo = marked.get();
        Optional<PhotoSource.Claim> claim = photo.flatMap(PhotoSource::claim);
        if (claim.isEmpty()) {
            replace(null);
            summary.set(ExrSummary.NONE);
        } else if (choices.problems().isEmpty()) {
            replace(new Request(claim.get(), photo.get().path(), photo.get().image(), choices.whole(), choices.names()));
            latest.submit(this::answer);
        } else {
            claim.get().close();
        }
    }

    /** @param request null for none */
    private void replace(Request request) {
        Request dropped = next.getAndSet(request);
        if (dropped != null) {
            dropped.claim().close();
        }
    }

    private void answer() {
        Request request = next.getAndSet(null);
        if (request == null) {
            return;
        }
        ExrSummary answer;
        try {
            answer = summary(request);
        } catch (CancellationException e) {
            return; // a newer request is there
        } catch (Exception e) {
            answer = new ExrSummary(Optional.empty(), Optional.empty(), request.options(),
                    ErrorModel.sentence(request.path().getFileName().toString(), e));
        } finally {
            request.claim().close();
        }
        ExrSummary said = answer;
        Platform.runLater(() -> {
            if (next.get() == null) {
                summary.set(said);
            }
        });
    }

    private ExrSummary summary(Request request) throws Exception {
        Photo photo = request.claim().photo(new UntilNext()).photo();
        OutputNames<ExportOptions> naming = new OutputNames<>(Exporters.EXR, request.options(), request.image(), request.names(),
                path -> photo.camera());
        return new ExrSummary(Optional.of(naming.apply(request.path())),
                Optional.of(ExrForecast.of(photo, request.options(), color.engine())), request.options(), "");
    }

    /** Cancelled as soon as a newer request exists. */
    private final class UntilNext implements Progress {

        @Override
        public void report(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return next.get() != null;
        }
    }
}
