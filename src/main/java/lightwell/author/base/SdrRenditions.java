package lightwell.author.base;

import java.io.IOException;
import lightwell.author.BaseSpace;
import lightwell.author.HdrSource;
import lightwell.author.LightStatistics;
import lightwell.author.SdrMethod;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.metadata.Primaries;

/** Finds the rendition of a method. */
public final class SdrRenditions {

    private SdrRenditions() {}

    /** @throws lightwell.author.AuthorException one sentence, if a file that the method needs cannot be used */
    public static SdrRendition of(SdrMethod method, HdrSource source, LightStatistics light, BaseSpace base, ColorEngine color)
            throws IOException {
        Primaries from = source.primaries();
        if (method instanceof SdrMethod.RollOff curve) {
            double peak = curve.peak().orElseGet(() -> light.brightest(curve.share()));
            return new RollOff(curve.knee(), peak, from, base.primaries());
        }
        if (method instanceof SdrMethod.Cube cube) {
            return CubeRendition.of(cube, from, base.primaries());
        }
        if (method instanceof SdrMethod.Views views) {
            return ViewRendition.of(views, source, base, color);
        }
        return GivenRendition.open(((SdrMethod.Given) method).file(), source, base, color);
    }

    /**
     * The rendition of an SDR picture that is open already.
     *
     * @param picture of the source's size; closed with the rendition
     */
    public static SdrRendition given(HdrSource picture, BaseSpace base) throws ColorException {
        return GivenRendition.of(picture, base);
    }
}
