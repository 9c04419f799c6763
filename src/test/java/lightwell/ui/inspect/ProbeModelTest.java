package lightwell.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Optional;
import lightwell.metadata.Transfer;
import lightwell.ui.content.ViewerTestSupport;
import lightwell.ui.marks.PixelPosition;
import lightwell.ui.measure.PixelReading;
import lightwell.ui.measure.ProbeItem;
import lightwell.ui.viewer.ViewerModel;
import org.junit.jupiter.api.Test;

class ProbeModelTest {

    /** sRGB's linear light in ACEScg: Bradford from D65 to D60, as the ACES OCIO configs have it; written with four digits. */
    private static final double[][] REC709_TO_AP1 = {
        {0.6131, 0.3395, 0.0474}, {0.0702, 0.9164, 0.0134}, {0.0206, 0.1096, 0.8698}};

    private final ViewerModel viewer = new ViewerModel();
    private final ProbeModel probe = new ProbeModel(viewer, Runnable::run, Runnable::run);

    @Test
    void saysWhatEveryLayerHolds() throws IOException {
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        viewer.pointer().set(Optional.of(new PixelPosition(50, 10)));
        PixelReading reading = probe.reading().get().orElseThrow();
        assertArrayEquals(new int[] {190, 80, 128}, reading.code());
        float[] hdr = reading.hdr().orElseThrow();
        for (int c = 0; c < 3; c++) {
            double expected = 0;
            for (int k = 0; k < 3; k++) {
                expected += REC709_TO_AP1[c][k] * new Transfer.Srgb().toLinear(reading.code()[k] / 255.0);
            }
            assertEquals(expected, reading.sdr().orElseThrow()[c], 2e-4);
            assertEquals(expected * ViewerTestSupport.HEADROOM, hdr[c], 8e-4);
        }
        assertEquals(2, reading.stops().orElseThrow(), 1e-6);
        assertEquals(0.1, reading.metres().orElseThrow(), 1e-6);
        assertEquals("×4.000  +2.00 stops", probe.text(ProbeItem.GAIN).get().strip());
        assertEquals("0.100 m  relative", probe.text(ProbeItem.DEPTH).get().strip());
        assertEquals(" 190   80  128", probe.text(ProbeItem.CODE).get());
    }

    @Test
    void textsKeepTheirLength() throws IOException {
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.photo(() -> {})));
        for (ProbeItem item : ProbeItem.values()) {
            viewer.pointer().set(Optional.empty());
            int length = probe.text(item).get().length();
            for (int x : new int[] {0, 29, 30, 59}) {
                viewer.pointer().set(Optional.of(new PixelPosition(x, 39 - x / 2)));
                assertEquals(length, probe.text(item).get().length(), item + ": " + probe.text(item).get());
            }
        }
    }

    @Test
    void aMissingLayerIsADash() throws IOException {
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
        viewer.pointer().set(Optional.of(new PixelPosition(1, 1)));
        assertTrue(probe.reading().get().isPresent());
        assertEquals("–", probe.text(ProbeItem.HDR).get().strip());
        assertEquals("–", probe.text(ProbeItem.GAIN).get().strip());
        assertEquals("–", probe.text(ProbeItem.DEPTH).get().strip());
    }

    @Test
    void withoutAPointerThereIsNoReading() throws IOException {
        viewer.photo().set(ViewerTestSupport.open(ViewerTestSupport.plainPhoto()));
        viewer.pointer().set(Optional.of(new PixelPosition(1, 1)));
        viewer.pointer().set(Optional.empty());
        assertFalse(probe.reading().get().isPresent());
    }
}
