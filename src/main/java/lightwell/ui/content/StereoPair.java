package lightwell.ui.content;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.image.Raster;
import lightwell.metadata.Primaries;
import lightwell.photo.Layer;
import lightwell.photo.StereoEyes;
import lightwell.ui.bands.AnaglyphBands;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.bands.Resampled;
import lightwell.ui.bands.SdrBands;
import lightwell.ui.bands.ShiftedBands;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.ScreenSettings.Screen;

/** The pane contents of a photo's two eyes. */
final class StereoPair {

    private StereoPair() {}

    /** The left eye, shifted by its half of the shift. */
    static LayerContent leftEye(OpenPhoto photo, LayerChoice choice, StereoLook look) throws IOException {
        return content(photo, choice, false, look, pair -> placed(pair.left(), photo, -look.left(width(photo))));
    }

    /** The right eye, shifted by its half of the shift. */
    static LayerContent rightEye(OpenPhoto photo, LayerChoice choice, StereoLook look) throws IOException {
        return content(photo, choice, false, look, pair -> placed(pair.right(), photo, look.right(width(photo))));
    }

    /** Both for red-cyan glasses. */
    static LayerContent anaglyph(OpenPhoto photo, LayerChoice choice, StereoLook look) throws IOException {
        return content(photo, choice, true, look, pair -> new AnaglyphBands(placed(pair.left(), photo, -look.left(width(photo))),
                placed(pair.right(), photo, look.right(width(photo))), look.method()));
    }

    /** Creates the light of a choice. */
    private interface Light {
        Bands of(StereoEyes pair) throws IOException;
    }

    private static LayerContent content(OpenPhoto photo, LayerChoice choice, boolean both, StereoLook look, Light light)
            throws IOException {
        Optional<StereoEyes> found = StereoEyes.of(photo.photo());
        if (found.isEmpty()) {
            return new Empty(choice.absence());
        }
        StereoEyes pair = found.get();
        int width = width(photo);
        Bands bands = light.of(pair);
        String shift = Texts.get("stereo.shift", String.format(Locale.ROOT, "%+.2f", 100 * look.shift() + 0.0),
                Integer.toString(look.left(width) + look.right(width)));
        String rule = !both ? shift
                : Texts.get("light.before", Texts.get("stereo." + look.method().name().toLowerCase(Locale.ROOT)), shift);
        boolean hdr = pair.left().encoding().hdr() || pair.right().encoding().hdr();
        return new Picture(Pyramid.of(bands), settings -> {
            ColorEngine color = photo.color();
            Screen screen = hdr ? settings.chosen(color) : settings.plain(color);
            return settings.look(color, screen, rule, Texts.get("stereo.tip"), 1);
        }, PixelReadout.light(bands));
    }

    private static int width(OpenPhoto photo) {
        return photo.photo().base().info().width();
    }

    /** An eye at the base's size. */
    private static Bands placed(StereoEyes.Eye eye, OpenPhoto photo, int by) throws IOException {
        Layer.Base base = photo.photo().base();
        return ShiftedBands.of(Resampled.to(light(eye, photo.color()), base.info().width(), base.info().height()), by);
    }

    private static Bands light(StereoEyes.Eye eye, ColorEngine color) throws IOException {
        Raster raster = eye.layer().raster();
        return new SdrBands(raster, color.decoder(eye.encoding(), raster.bitDepth(), Primaries.AP1));
    }
}
