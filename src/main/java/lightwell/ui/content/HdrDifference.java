package lightwell.ui.content;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import lightwell.image.Diverging;
import lightwell.ui.bands.HdrBands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.Legend;
import lightwell.ui.look.Look;
import lightwell.ui.render.DifferenceValue;
import lightwell.ui.render.StopDifferenceBands;

/** The difference between HDR by the chosen rules and by the compared rules, in stops. */
final class HdrDifference {

    /** The smallest range of stops for colours: smaller differences are not visible. */
    private static final float LEAST_RANGE = 0.1f;

    private HdrDifference() {}

    static LayerContent content(OpenPhoto photo, LayerChoice choice, HdrVariants versions) throws IOException {
        if (photo.photo().gainMap().isEmpty()) {
            return new Empty(choice.absence());
        }
        StopDifferenceBands difference = new StopDifferenceBands(bands(photo, versions.picture()), bands(photo, versions.other()));
        if (!DifferenceValue.LARGEST.differs(difference)) {
            return new Empty(Texts.get("rule.hdr_difference.none"));
        }
        String rule = Texts.get("rule.hdr_difference", RuleWords.difference(versions.picture().options(), versions.other().options()));
        String detail = Texts.get("rule.hdr_difference.tip", versions.picture().hdr().rule().words().toString(),
                versions.other().hdr().rule().words().toString());
        float range = Math.max(LEAST_RANGE, DifferenceValue.LARGEST.range(difference));
        return new Picture(Pyramid.of(difference), settings -> {
            float shown = range / (float) Math.pow(2, settings.light().grading().exposure());
            Legend legend = Legend.scale(Texts.get("legend.difference"), at -> Diverging.argb((float) (2 * at - 1)),
                    at -> String.format(Locale.ROOT, shown < 1 ? "%+.3f" : "%+.2f", (2 * at - 1) * shown + 0.0).replace('-', '−'));
            return new Look(DifferenceValue.LARGEST.painter(1, shown, true), rule, detail, Optional.of(legend));
        }, new PixelReadout(difference, PixelReadout.Unit.DIFFERENCE, 0));
    }

    private static HdrBands bands(OpenPhoto photo, HdrVariants.Version version) throws IOException {
        return HdrBands.of(photo.photo().base().raster(), photo.photo().base().encoding(), version.hdr(), photo.color());
    }
}
