package lightwell.author.encode;

import java.io.IOException;
import lightwell.author.BandBuffers;
import lightwell.author.BaseSpace;
import lightwell.author.HdrSource;
import lightwell.author.base.Matrix;
import lightwell.author.base.SdrRendition;
import lightwell.author.map.GainField;
import lightwell.color.ColorException;
import lightwell.color.PrimariesMatrix;
import lightwell.metadata.Primaries;

/** Makes base and gains of light by any rendition. Several threads may add different rows. */
final class RenderedLight {

    private final SdrRendition rendition;
    private final CodeWriter base;
    private final GainField gains;
    private final int width;
    private final Matrix toWorking;
    private final Matrix hdrToWorking;
    private final boolean shared;
    private final SharedChroma sharing;
    private final BandBuffers<float[]> buffers = new BandBuffers<>(float[]::new);

    /**
     * @param gains  in the primaries {@code working}
     * @param shared whether gains make good what is lost of half chroma
     */
    RenderedLight(SdrRendition rendition, CodeWriter base, GainField gains, HdrSource source, BaseSpace space, Primaries working,
            boolean shared) throws ColorException {
        this.rendition = rendition;
        this.base = base;
        this.gains = gains;
        this.width = source.width();
        this.toWorking = new Matrix(PrimariesMatrix.between(space.primaries(), working));
        this.hdrToWorking = new Matrix(PrimariesMatrix.between(source.primaries(), working));
        this.shared = shared;
        this.sharing = new SharedChroma(source.width());
    }

    /** @param rgb interleaved light of the rows; changed */
    void add(int y, int rows, float[] rgb) throws IOException {
        float[] sdr = buffers.take(rgb.length);
        rendition.apply(y, rows, width, rgb, sdr);
        clip(sdr, sdr.length);
        base.write(y, rows, sdr);
        if (shared) {
            sharing.apply(rows, sdr);
        }
        toWorking.apply(sdr, sdr, sdr.length);
        hdrToWorking.apply(rgb, rgb, rgb.length);
        gains.add(y, rows, width, rgb, sdr);
        buffers.give(sdr);
    }

    /** NaN becomes 0. */
    static void clip(float[] light, int values) {
        for (int i = 0; i < values; i++) {
            light[i] = light[i] >= 1 ? 1 : light[i] > 0 ? light[i] : 0;
        }
    }
}
