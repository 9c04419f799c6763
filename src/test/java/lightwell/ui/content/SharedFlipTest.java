package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import lightwell.hdr.HdrOptions;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.DifferenceBands.Mode;
import lightwell.ui.content.LayerContent.Empty;
import org.junit.jupiter.api.Test;

/** The picture of FLIP in a pane and the figures beside it. */
class SharedFlipTest extends HeldLayers {

    private static final LayerDifference FLIP = new LayerDifference(LayerChoices.HDR, LayerChoices.SDR, Mode.FLIP);

    /** The steps of work that was done. */
    private static final class Steps implements Progress {

        private final List<String> titles = new ArrayList<>();

        @Override
        public void report(long done, long total) {}

        @Override
        public void step(String title) {
            titles.add(title);
        }
    }

    private static LayerComparison figures(OpenPhoto photo, Progress progress) throws IOException {
        return LayerComparison.of(photo, FLIP.picture(), FLIP.reference(), ParallelFor.NONE, progress);
    }

    @Test
    void figuresAndPictureAreComputedOnce() throws IOException {
        OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}));
        Steps first = new Steps();
        LayerComparison found = figures(photo, first);
        assertEquals(List.of("Comparing light", "Computing FLIP"), first.titles);
        Steps second = new Steps();
        LayerContent content = FLIP.content(photo, photo.basis(), ParallelFor.NONE, second);
        assertEquals(List.of(), second.titles);
        Bands errors = assertInstanceOf(LayerContent.Picture.class, content).values();
        float[] all = new float[errors.width() * errors.height()];
        errors.read(0, 0, errors.width(), errors.height(), all);
        double sum = 0;
        for (float error : all) {
            sum += error;
        }
        String mean = String.format(Locale.ROOT, "%.4f", sum / all.length);
        assertTrue(found.lines().stream().anyMatch(line -> line.id().equals("hdr-flip") && line.value().toString().contains(mean)),
                mean + " is not in " + found.lines());
        assertEquals(found, figures(photo, second));
        assertEquals(List.of(), second.titles);
        HdrOptions dimmed = HdrOptions.DEFAULT.withHeadroom(OptionalDouble.of(2));
        photo.use(photo.versions().with(photo.photo(), dimmed, dimmed, HdrOptions.DEFAULT));
        figures(photo, second);
        assertEquals(first.titles, second.titles, "other rules make another picture");
        photo.close();
    }

    @Test
    void isCancelledForItsHoldersAndMayBeTriedAgain() throws IOException {
        OpenPhoto photo = open();
        AtomicReference<LayerHandle> hold = new AtomicReference<>();
        List<Double> shares = new ArrayList<>();
        hold.set(photo.layers().hold(FLIP, background::add, () -> hold.get().progress().ifPresent(step -> {
            shares.add(step.share());
            hold.get().cancel();
        })));
        work();
        Empty empty = assertInstanceOf(Empty.class, hold.get().content().orElseThrow());
        assertTrue(empty.again());
        assertEquals("It was cancelled.", empty.message());
        assertTrue(shares.get(0) < 0.5, shares.toString());
        LayerHandle next = photo.layers().hold(FLIP, background::add, () -> {});
        assertTrue(next.content().isEmpty(), "it is made anew");
        next.close();
        hold.get().close();
        work();
        photo.close();
        assertEquals(1, closed.get(), "nothing reads it any more");
    }

    @Test
    void endsWithItsLastHolder() throws IOException {
        OpenPhoto photo = open();
        AtomicReference<LayerHandle> hold = new AtomicReference<>();
        List<Double> shares = new ArrayList<>();
        hold.set(photo.layers().hold(FLIP, background::add, () -> hold.get().progress().ifPresent(step -> {
            shares.add(step.share());
            hold.get().close();
            photo.close();
        })));
        work();
        assertEquals(1, shares.size());
        assertTrue(hold.get().content().isEmpty());
        assertEquals(1, closed.get());
    }

    @Test
    void figuresAloneAreCancelled() throws IOException {
        OpenPhoto photo = open();
        assertThrows(CancellationException.class, () -> figures(photo, new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        }));
        photo.close();
    }
}
