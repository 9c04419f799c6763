package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lightwell.ui.inspect.ProbeModel;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.measure.ProbeItem;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What is written into pixels is what the probe says of them. */
@ExtendWith(ApplicationExtension.class)
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "It needs a screen: run it under xvfb-run.")
class PixelReadoutTest {

    @Test
    void numbersAreThoseOfTheProbe() throws Exception {
        ExecutorService background = Executors.newFixedThreadPool(1);
        ViewerModel viewer = new ViewerModel();
        ProbeModel probe = new ProbeModel(viewer, background);
        try (OpenPhoto photo = ViewerTestSupport.open(ViewerTestSupport.photo(() -> {}))) {
            for (PixelPosition at : new PixelPosition[] {new PixelPosition(3, 7), new PixelPosition(50, 33)}) {
                WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
                    viewer.photo().set(photo);
                    viewer.pointer().set(Optional.of(at));
                });
                WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS,
                        () -> probe.reading().get().filter(read -> read.at().equals(at)).isPresent());
                WaitForAsyncUtils.waitForFxEvents(); // the texts follow the reading
                assertEquals(probe.text(ProbeItem.SDR).get().trim(), written(photo, LayerChoices.SDR, at));
                assertEquals(probe.text(ProbeItem.HDR).get().trim(), written(photo, LayerChoices.HDR, at));
                String depth = probe.text(ProbeItem.DEPTH).get();
                assertTrue(depth.startsWith(written(photo, LayerChoices.DEPTH, at) + " m"), depth);
                assertEquals(at.x() < 30 ? "0" : "255", written(photo, LayerChoices.GAIN_MAP, at));
            }
        } finally {
            background.shutdown();
        }
    }

    @Test
    void decimalsAreRounded() {
        PixelReadout samples = new PixelReadout(null, PixelReadout.Unit.LIGHT, 0);
        for (float value : new float[] {0, 0.00004f, 0.99996f, -0.5f, -0.00001f, 12.34567f, 1e-9f, 65504}) {
            for (int decimals = 2; decimals <= 4; decimals++) {
                String expected = String.format(Locale.ROOT, "%." + decimals + "f", value);
                assertEquals(expected.matches("-[0.]*") ? expected.substring(1) : expected, samples.text(value, decimals));
            }
        }
        assertEquals("∞", samples.text(Float.POSITIVE_INFINITY, 4));
        assertEquals("NaN", samples.text(Float.NaN, 4));
    }

    private static String written(OpenPhoto photo, LayerChoice layer, PixelPosition at) throws Exception {
        PixelReadout samples = ((LayerContent.Picture) layer.content(photo, photo.basis())).samples();
        float[] values = new float[samples.bands().channels()];
        samples.bands().read(at.x() * samples.bands().width() / ViewerTestSupport.WIDTH,
                at.y() * samples.bands().height() / ViewerTestSupport.HEIGHT, 1, 1, values);
        StringBuilder text = new StringBuilder();
        for (float value : values) {
            text.append(text.length() == 0 ? "" : " ").append(samples.text(value, 4));
        }
        return text.toString();
    }
}
