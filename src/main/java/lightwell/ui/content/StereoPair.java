package lightwell.ui.content;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.StereoDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.content.ScreenSettings.Screen;
import lightwell.ui.kit.Texts;
import lightwell.ui.render.AnaglyphBands;
import lightwell.ui.render.Bands;
import lightwell.ui.render.Pyramid;
import lightwell.ui.render.Resampled;
import lightwell.ui.render.SdrBands;
import lightwell.ui.render.ShiftedBands;

/** The two eyes of a photo, and what the panes show of them together. */
public record StereoPair(Eye left, Eye right) {

    /** The base, or another image of the file. */
    private record Eye(Layer layer, ColorEncoding encoding) {

        Bands light(ColorEngine color) throws IOException {
            Raster raster = layer.raster();
            return new SdrBands(raster, color.decoder(encoding, raster.bitDepth(), Primaries.AP1));
        }
    }

    /** Empty when there is no pair of colour pictures that can be decoded. By metadata alone. */
    public static Optional<StereoPair> of(Photo photo) {
        return photo.stereo().flatMap(
                said -> eye(photo, said.left()).flatMap(left -> eye(photo, said.right()).map(right -> new StereoPair(left, right))));
    }

    private static Optional<Eye> eye(Photo photo, StereoDescription.Eye said) {
        if (photo.base().info().itemId() == said.itemId()) {
            return Optional.of(new Eye(photo.base(), photo.base().encoding()));
        }
        return photo.others().stream()
                .filter(other -> other.info().itemId() == said.itemId() && other.problem().isEmpty() && other.info().channels() > 1)
                .map(other -> new Eye(other, other.encoding())).findFirst();
    }

    /** One eye, moved by its half of the shift, or both as an anaglyph. */
    static LayerContent content(OpenPhoto photo, LayerChoice choice, StereoLook look) throws IOException {
        Optional<StereoPair> pair = of(photo.photo());
        return pair.isEmpty() ? new Empty(choice.absence()) : pair.get().content(photo, choice.kind(), look);
    }

    private LayerContent content(OpenPhoto photo, LayerChoice.Kind kind, StereoLook look) throws IOException {
        ColorEngine color = photo.color();
        int width = photo.photo().base().info().width();
        Bands bands = switch (kind) {
            case LEFT_EYE -> placed(left, photo, -look.left(width));
            case RIGHT_EYE -> placed(right, photo, look.right(width));
            default -> new AnaglyphBands(placed(left, photo, -look.left(width)), placed(right, photo, look.right(width)), look.method());
        };
        String shift = Texts.get("stereo.shift", String.format(Locale.ROOT, "%+.2f", 100 * look.shift() + 0.0),
                Integer.toString(look.left(width) + look.right(width)));
        String rule = kind != LayerChoice.Kind.ANAGLYPH ? shift
                : Texts.get("light.before", Texts.get("stereo." + look.method().name().toLowerCase(Locale.ROOT)), shift);
        boolean hdr = left.encoding().hdr() || right.encoding().hdr();
        return new Picture(Pyramid.of(bands), settings -> {
            Screen screen = hdr ? settings.chosen(color) : settings.plain(color);
            return settings.look(color, screen, rule, Texts.get("stereo.tip"), 1);
        }, PixelReadout.light(bands));
    }

    /** At the base's size. */
    private static Bands placed(Eye eye, OpenPhoto photo, int by) throws IOException {
        Layer.Base base = photo.photo().base();
        return ShiftedBands.of(Resampled.to(eye.light(photo.color()), base.info().width(), base.info().height()), by);
    }
}
