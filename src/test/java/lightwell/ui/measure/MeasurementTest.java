package lightwell.ui.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import lightwell.image.stats.ChannelStatistics;
import lightwell.image.stats.Limits;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.ui.bands.Bands;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.marks.PixelRegion;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final PixelRegion REGION = new PixelRegion(10, 5, 20, 10);

    @Test
    void codesOfARegionByHand() throws Exception {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}))) {
            List<ChannelStatistics> rgb = measure(photo, subject(photo, "base.code"), Optional.of(REGION)).channels();
            assertEquals(200, rgb.get(0).count());
            assertEquals(70, rgb.get(0).min(), "40 + 3 * 10");
            assertEquals(127, rgb.get(0).max(), "40 + 3 * 29");
            assertEquals(98.5, rgb.get(0).mean(), 1e-12);
            assertEquals(97, rgb.get(0).percentile(50), "the tenth of twenty columns");
            assertEquals(3 * Math.sqrt(399 / 12.0), rgb.get(0).deviation(), 1e-12);
            assertEquals(60, rgb.get(1).min(), "40 + 4 * 5");
            assertEquals(96, rgb.get(1).max(), "40 + 4 * 14");
            assertEquals(0, rgb.get(2).deviation());
            assertEquals(0, rgb.get(2).atHigh());
        }
    }

    @Test
    void mapsAreMeasuredAtTheirOwnSamples() throws Exception {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}))) {
            ChannelStatistics all = measure(photo, subject(photo, "depth"), Optional.empty()).channels().get(0);
            assertEquals(15 * 10, all.count());
            assertEquals(0.1, all.min(), 1e-7);
            assertEquals(0.5, all.max(), 1e-7);
            assertEquals(80, all.atLow(), "eight of fifteen columns are at the nearest end");
            assertEquals(0, all.atHigh());
            assertEquals(70, measure(photo, subject(photo, "depth"), Optional.of(new PixelRegion(0, 0, 30, 40))).channels().get(0).count(),
                    "samples whose middle is in the left half: seven columns");
        }
    }

    @Test
    void lightAndGainAgreeWithEachOther() throws Exception {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}))) {
            Optional<PixelRegion> right = Optional.of(new PixelRegion(40, 0, 20, 40));
            ChannelStatistics sdr = measure(photo, subject(photo, "sdr"), right).channels().get(3);
            ChannelStatistics hdr = measure(photo, subject(photo, "hdr"), right).channels().get(3);
            ChannelStatistics nits = measure(photo, subject(photo, "nits"), right).channels().get(0);
            ChannelStatistics gain = measure(photo, subject(photo, "gain"), right).channels().get(0);
            assertEquals(4, hdr.mean() / sdr.mean(), 1e-6);
            assertEquals(203 * hdr.mean(), nits.mean(), 1e-4);
            assertEquals(2, gain.min(), 1e-6);
            assertEquals(2, gain.max(), 1e-6);
        }
    }

    @Test
    void brokenNumbersAreCounted() throws Exception {
        Bands bands = new Bands() {
            @Override
            public int width() {
                return 60;
            }

            @Override
            public int height() {
                return 40;
            }

            @Override
            public int channels() {
                return 1;
            }

            @Override
            public void read(int x, int y, int width, int rows, float[] out) {
                for (int i = 0; i < width * rows; i++) {
                    int column = x + i % width;
                    out[i] = column == 0 ? Float.NaN : column == 1 ? Float.POSITIVE_INFINITY : column == 2 ? -1 : column == 3 ? 2 : 0.5f;
                }
            }
        };
        Measurable subject = new Measurable("x", "x", "", "", Figure.LINEAR, List.of("Y"), new Limits(0, 1), ValueRange.light(1, 1),
                () -> true, () -> bands);
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.plainPhoto())) {
            ChannelStatistics all = measure(photo, subject, Optional.empty()).channels().get(0);
            assertEquals(40, all.notANumber());
            assertEquals(40, all.infinite());
            assertEquals(40, all.negative());
            assertEquals(40, all.atLow());
            assertEquals(80, all.atHigh(), "2 and infinity");
            assertEquals(60 * 40, all.count());
            assertEquals((40 + 56 * 40 * 0.5) / (58 * 40), all.mean(), 1e-12);
        }
    }

    @Test
    void everyNthRowGivesTheSharePerRow() throws Exception {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}))) {
            CompletableFuture<Measured> result = new CompletableFuture<>();
            new Measurement(photo, subject(photo, "base.code"), Optional.empty(), 8, false, outcome(result)).start(Runnable::run, 2);
            ChannelStatistics green = result.get(5, TimeUnit.SECONDS).channels().get(1);
            assertEquals(5 * 60, green.count());
            assertEquals(40, green.min());
            assertEquals(40 + 4 * 32, green.max());
        }
    }

    @Test
    void aLayerThatCannotBeReadFailsOnceAndACancelledOneIsSilent() throws Exception {
        AtomicInteger closed = new AtomicInteger();
        Photo photo = ViewerTestSupport.photo(closed::incrementAndGet);
        try (OpenPhoto open = ViewerTestSupport.open(photo)) {
            Measurable broken = new Measurable("x", "x", "", "", Figure.CODE, List.of("Y"), Limits.NONE, ValueRange.codes(8), () -> true,
                    () -> {
                        throw new PhotoException(Message.verbatim("The layer is lossless."));
                    });
            List<Throwable> failures = new ArrayList<>();
            CompletableFuture<Measured> result = new CompletableFuture<>();
            new Measurement(open, broken, Optional.empty(), 1, false, new Measurement.Outcome() {
                @Override
                public void measured(Measured measured) {
                    result.complete(measured);
                }

                @Override
                public void failed(Throwable why) {
                    failures.add(why);
                }
            }).start(Runnable::run, 2);
            assertEquals(1, failures.size());
            Measurement cancelled = new Measurement(open, subject(open, "hdr"), Optional.empty(), 1, false, outcome(result));
            cancelled.cancel();
            cancelled.start(Runnable::run, 2);
            assertTrue(!result.isDone());
        }
        assertEquals(1, closed.get(), "every lease was given back");
    }

    @Test
    void samplesOfARegionAreThoseWhoseMiddleLiesInIt() throws IOException {
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}))) {
            Bands map = subject(photo, "depth").source().open();
            for (int x = 0; x < 57; x++) {
                for (int width = 1; width <= 60 - x; width++) {
                    int expected = 0;
                    for (int i = 0; i < map.width(); i++) {
                        double middle = (i + 0.5) * 60 / map.width();
                        expected += middle >= x && middle < x + width ? 1 : 0;
                    }
                    PixelRegion samples = Measurable.samples(new PixelRegion(x, 3, width, 7), map, 60, 40);
                    assertEquals(Math.max(1, expected), samples.width(), x + " " + width);
                    assertTrue(samples.right() <= map.width() && samples.bottom() <= map.height());
                }
            }
        }
    }

    private static Measurable subject(OpenPhoto photo, String id) {
        return MeasuredPhoto.of(photo).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Measured measure(OpenPhoto photo, Measurable subject, Optional<PixelRegion> region) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CompletableFuture<Measured> result = new CompletableFuture<>();
            new Measurement(photo, subject, region, 1, false, outcome(result)).start(threads, 3);
            return result.get(10, TimeUnit.SECONDS);
        } finally {
            threads.shutdown();
            threads.awaitTermination(5, TimeUnit.SECONDS);
        }
    }

    static Measurement.Outcome outcome(CompletableFuture<Measured> result) {
        return new Measurement.Outcome() {
            @Override
            public void measured(Measured measured) {
                result.complete(measured);
            }

            @Override
            public void failed(Throwable why) {
                result.completeExceptionally(why);
            }
        };
    }
}
