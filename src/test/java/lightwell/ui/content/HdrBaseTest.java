package lightwell.ui.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import org.junit.jupiter.api.Test;

/** What the panes show of a photo whose base is HDR by itself, as a phone's HDR screenshot is. */
class HdrBaseTest {

    /** PQ code of 1000 nits by SMPTE ST 2084, 0.7518, in 10 bits. */
    private static final int CODE_OF_1000_NITS = 769;
    private static final double SDR_WHITE_NITS = 203;

    @Test
    void itsLightIsInTheHdrPaneAndTheSdrPaneSaysThatThereIsNone() throws IOException {
        try (OpenPhoto open = ViewerTestSupport.open(grey())) {
            assertInstanceOf(LayerContent.Empty.class, LayerContents.sdr(open));
            LayerContent.Picture hdr = assertInstanceOf(LayerContent.Picture.class, LayerChoices.HDR.content(open, open.basis()));
            float[] rgb = new float[3];
            hdr.pyramid().level(0).orElseThrow().read(5, 5, 1, 1, rgb);
            for (float channel : rgb) {
                assertEquals(1000 / SDR_WHITE_NITS, channel, 0.03);
            }
        }
    }

    private static Photo grey() {
        Raster raster = Raster.allocate(64, 48, 3, 10);
        for (int i = 0; i < 64 * 48 * 3; i++) {
            raster.set(i / 3 % 64, i / 3 / 64, i % 3, CODE_OF_1000_NITS);
        }
        ColorEncoding pq = ColorEncoding.of("Rec.2020 PQ", Primaries.REC2020, new Transfer.Pq(), "nclx");
        LayerInfo info = new LayerInfo("base", Message.verbatim("Base image"), 1, "hvc1", 64, 48, 3, 10, 0);
        return new Photo(Path.of("screenshot.heic"),
                PhotoContent.of(new Layer.Base(info, new LayerPixels(() -> raster), pq)), () -> {});
    }
}
