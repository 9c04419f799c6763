package lightwell.ui.content;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.color.ColorEngine;
import lightwell.depth.DepthScale;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.hdr.Headroom;
import lightwell.image.Raster;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.Primaries;
import lightwell.photo.Layer;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.CodeBands;
import lightwell.ui.bands.HdrBands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.bands.SdrBands;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.ScalarScale;
import lightwell.ui.look.ScreenSettings.Screen;

/** The pane contents of the base, its gain map and its depth. */
final class LayerContents {

    private LayerContents() {}

    /** The base's light; for an HDR base, the SDR that its gain map makes of it. */
    static LayerContent sdr(OpenPhoto photo) throws IOException {
        ColorEncoding encoding = photo.photo().base().encoding();
        Raster raster = photo.photo().base().raster();
        Bands bands;
        if (encoding.hdr()) {
            Optional<HdrReconstruction> down = HdrReconstruction.prepareSdr(photo.photo(), HdrOptions.DEFAULT);
            if (down.isEmpty()) {
                return new Empty(Texts.get("pane.sdr.empty"));
            }
            bands = bands(photo, raster, down.get());
        } else {
            bands = new SdrBands(raster, photo.color().decoder(encoding, raster.bitDepth(), Primaries.AP1));
        }
        String rule = Texts.get("rule.sdr", encoding.name(), size(raster.width()), size(raster.height()), size(raster.bitDepth()));
        Bands light = bands;
        return new Picture(Pyramid.of(light), settings -> {
            ColorEngine color = photo.color();
            Screen screen = settings.plain(color);
            String detail = Texts.get("rule.sdr.tip", encoding.name(), encoding.origin(), screen.view(), screen.display());
            return settings.look(color, screen, rule, detail, 1);
        }, PixelReadout.light(light));
    }

    /** The base with the gain map applied, or an HDR base, through the chosen view. */
    static LayerContent hdr(OpenPhoto photo, HdrVariants.Version version) throws IOException {
        HdrReconstruction hdr = version.hdr();
        boolean itself = photo.photo().base().encoding().hdr();
        if (!hdr.active() && !itself) {
            boolean none = photo.photo().gainMap().isEmpty() && photo.photo().lostGainMap().isEmpty();
            return new Empty(none ? Texts.get("pane.hdr.empty") : hdr.rule().words().toString());
        }
        Bands light = bands(photo, photo.photo().base().raster(), hdr);
        String found = hdr.headroom().map(headroom -> Texts.get("rule.hdr", fixed("%.2f", headroom.linear()), headroom.words().toString()))
                .orElseGet(() -> hdr.rule().words().toString());
        String words = RuleWords.of(version.options().withHeadroom(OptionalDouble.empty())); // a headroom set by hand is shown
        String rule = words.isEmpty() ? found : Texts.get("light.before", words, found);
        return new Picture(Pyramid.of(light), settings -> {
            ColorEngine color = photo.color();
            Screen screen = settings.chosen(color);
            String detail = Texts.get("rule.hdr.tip", hdr.rule().words().toString(), screen.view(), screen.display());
            return settings.look(color, screen, rule, detail, hdr.headroom().map(Headroom::linear).orElse(1.0));
        }, PixelReadout.light(light));
    }

    /** ACEScg of the base after a reconstruction. */
    private static Bands bands(OpenPhoto photo, Raster raster, HdrReconstruction hdr) throws IOException {
        return HdrBands.of(raster, photo.photo().base().encoding(), hdr, photo.color());
    }

    /** The gain map's codes. */
    static LayerContent gainMap(OpenPhoto photo, HdrReconstruction hdr) throws IOException {
        Optional<Layer.GainMap> map = photo.photo().gainMap();
        if (map.isEmpty()) {
            return new Empty(photo.photo().lostGainMap().isPresent() ? hdr.rule().words().toString() : Texts.get("pane.gainmap.empty"));
        }
        Raster raster = map.get().raster();
        CodeBands codes = new CodeBands(raster);
        String rule = Texts.get("rule.gainmap", size(raster.width()), size(raster.height()), size(raster.bitDepth()));
        String detail = Texts.get("rule.gainmap.tip", hdr.rule().words().toString());
        return new Picture(Pyramid.of(codes), ScalarScale.painting(map.get().info(), codes, rule, detail), PixelReadout.codes(raster));
    }

    /** The depth map in colours, near is red. Disparity is kept: equal steps of it are equal steps of colour. */
    static LayerContent depth(OpenPhoto photo) throws IOException {
        Optional<Layer.Depth> map = photo.photo().depth();
        if (map.isEmpty()) {
            return new Empty(UnreadDepth.sentence(photo.photo()).orElse(Texts.get("pane.depth.empty")));
        }
        Raster raster = map.get().raster();
        CodeBands codes = new CodeBands(raster);
        Optional<DepthDescription> description = map.get().description();
        ScalarScale mono = ScalarScale.depth(map.get());
        String withoutUnit = Texts.get("rule.depth.unit", size(raster.width()), size(raster.height()), size(raster.bitDepth()));
        if (description.isEmpty()) {
            return depth(codes, mono, withoutUnit, Texts.get("rule.depth.unit.tip"), PixelReadout.codes(raster));
        }
        try {
            DepthScale scale = DepthScale.of(description.get(), raster.bitDepth());
            String detail = Texts.get("rule.depth.tip", description.get().trust().toString());
            return depth(codes, mono, inMetres(description.get(), scale), detail, PixelReadout.metres(map.get(), scale));
        } catch (IllegalArgumentException e) {
            return depth(codes, mono, withoutUnit, e.getMessage(), PixelReadout.codes(raster));
        }
    }

    private static LayerContent depth(CodeBands codes, ScalarScale mono, String rule, String detail, PixelReadout samples) {
        return new Picture(Pyramid.ofSamples(codes), settings -> mono.look(settings, codes.channels(), rule, detail), samples);
    }

    private static String inMetres(DepthDescription description, DepthScale scale) {
        String far = Double.isInfinite(scale.farthest()) ? "∞" : fixed("%.3f", scale.farthest());
        String trust = description.metric() ? description.accuracy().label().toString() : Texts.get("rule.depth.unitless");
        return Texts.get("rule.depth", fixed("%.3f", scale.nearest()), far, trust);
    }

    private static String size(int pixels) {
        return Integer.toString(pixels);
    }

    private static String fixed(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
