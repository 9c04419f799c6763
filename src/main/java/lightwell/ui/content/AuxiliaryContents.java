package lightwell.ui.content;

import java.io.IOException;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.image.FloatPlane;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.CodeBands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.bands.SdrBands;
import lightwell.ui.bands.ValueBands;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.ScalarScale;
import lightwell.ui.look.ScreenSettings.Screen;

/** The pane contents of mattes, alpha, thumbnails, the other eye and further images. */
final class AuxiliaryContents {

    /** The only auxiliary image whose colours are light; the others are data. */
    private static final String LINEAR_THUMBNAIL = "linear_thumbnail";

    private AuxiliaryContents() {}

    /** Codes as stored. */
    static LayerContent codes(OpenPhoto photo, LayerChoice choice) throws IOException {
        Optional<Layer> layer = choice.layerOf(photo.photo());
        return layer.isEmpty() ? new Empty(choice.absence())
                : codes(layer.get(), stored(layer.get()), Texts.get("rule." + choice.kind().id() + ".tip", layer.get().info().type()));
    }

    /** Numbers, from black at the smallest to white at the largest. */
    static LayerContent values(OpenPhoto photo, LayerChoice choice) throws IOException {
        Optional<Layer> layer = choice.layerOf(photo.photo());
        if (layer.isEmpty() || layer.get().problem().isPresent()) {
            return new Empty(layer.flatMap(Layer::problem).map(Message::toString).orElseGet(choice::absence));
        }
        FloatPlane plane = layer.get().pixels().values().orElseThrow();
        ScalarScale scale = ScalarScale.values(plane);
        LayerInfo info = layer.get().info();
        String rule = Texts.get("rule.data", size(info.width()), size(info.height()), info.type(), scale.words().apply(0),
                scale.words().apply(1));
        String detail = Texts.get("rule.data.tip", info.type());
        return new Picture(Pyramid.of(new ValueBands(plane, true)), settings -> scale.measured(settings, rule, detail),
                PixelReadout.values(plane));
    }

    static LayerContent alpha(OpenPhoto photo, LayerChoice choice) throws IOException {
        Optional<Layer.Alpha> alpha = photo.photo().alpha();
        return alpha.isEmpty() ? new Empty(choice.absence())
                : codes(alpha.get(), Texts.get("light.before", Texts.get("channel.alpha"), stored(alpha.get())),
                        Texts.get("rule.alpha.tip", alpha.get().info().type()));
    }

    static LayerContent other(OpenPhoto photo, LayerChoice choice) throws IOException {
        for (Layer.Other other : photo.photo().others()) {
            if (choice.shows(other)) {
                return other.problem().isPresent() ? new Empty(other.problem().get().toString()) : other(photo, other);
            }
        }
        return new Empty(choice.absence());
    }

    private static LayerContent other(OpenPhoto photo, Layer.Other other) throws IOException {
        boolean data = other.kind().samples() != LayerKind.Samples.COLOURS && !other.info().name().startsWith(LINEAR_THUMBNAIL);
        return other.raster().channels() < 3 || data ? codes(other, stored(other), Texts.get("rule.codes.tip", other.info().type()))
                : light(photo, other);
    }

    private static LayerContent codes(Layer layer, String rule, String detail) throws IOException {
        CodeBands codes = new CodeBands(layer.raster());
        return new Picture(Pyramid.of(codes), ScalarScale.painting(layer.info(), codes, rule, detail), PixelReadout.codes(layer.raster()));
    }

    private static String stored(Layer layer) {
        LayerInfo info = layer.info();
        return Texts.get("rule.gainmap", size(info.width()), size(info.height()), size(info.bitDepth()));
    }

    /** Shows its light; with the chosen view if it exceeds SDR white. */
    private static LayerContent light(OpenPhoto photo, Layer.Other other) throws IOException {
        ColorEncoding encoding = other.encoding();
        Raster raster = other.raster();
        Bands bands = new SdrBands(raster, photo.color().decoder(encoding, raster.bitDepth(), Primaries.AP1));
        String rule = Texts.get("rule.sdr", encoding.name(), size(raster.width()), size(raster.height()), size(raster.bitDepth()));
        boolean ownAspect = other.kind() == LayerKind.IMAGE;
        return new Picture(Pyramid.of(bands), settings -> {
            ColorEngine color = photo.color();
            Screen screen = encoding.hdr() ? settings.chosen(color) : settings.plain(color);
            String detail = Texts.get("rule.sdr.tip", encoding.name(), encoding.origin(), screen.view(), screen.display());
            return settings.look(color, screen, rule, detail, 1);
        }, ownAspect, PixelReadout.light(bands));
    }

    private static String size(int pixels) {
        return Integer.toString(pixels);
    }
}
