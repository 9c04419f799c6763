package lightwell.ui.content;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightwell.depth.quality.DepthQuality.Metres;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeAlignment;
import lightwell.depth.quality.QualityPictures;
import lightwell.depth.quality.StepScale;
import lightwell.image.Raster;
import lightwell.image.Viridis;
import lightwell.photo.Layer;
import lightwell.ui.bands.ArgbBands;
import lightwell.ui.bands.Pyramid;
import lightwell.ui.content.LayerContent.Empty;
import lightwell.ui.content.LayerContent.Picture;
import lightwell.ui.kit.Texts;
import lightwell.ui.look.Legend;
import lightwell.ui.look.Look;
import lightwell.ui.render.CodePainter;
import lightwell.ui.render.Painter;

/** The pane contents for the quality of a depth map. */
final class DepthQualityContents {

    private static final int BLACK = 0xFF00_0000;

    private DepthQualityContents() {}

    /** Millimetres per code. */
    static LayerContent steps(OpenPhoto photo, LayerChoice choice) throws IOException {
        Optional<Layer.Depth> layer = photo.photo().depth();
        if (layer.isEmpty()) {
            return absent(photo, choice);
        }
        DepthSamples map = photo.quality().samples();
        Raster raster = layer.get().raster();
        Optional<StepScale> axis = Metres.of(map).flatMap(StepScale::of);
        if (axis.isEmpty()) {
            return new Empty(Texts.get("pane.depth_steps.unit"));
        }
        StepScale scale = axis.get();
        PixelReadout samples = PixelReadout.steps(raster, map);
        Painter painter = (values, pixels, argb, offset) -> {
            for (int p = 0; p < pixels; p++) {
                argb[offset + p] = Float.isFinite(values[p]) ? Viridis.argb((float) scale.share(values[p])) : BLACK;
            }
        };
        Legend legend = Legend.scale(Texts.get("legend.steps"), share -> Viridis.argb((float) share),
                share -> millimetres(scale.at(share)));
        Look look = new Look(painter, Texts.get("rule.depth_steps", millimetres(scale.from()), millimetres(scale.to())),
                Texts.get("rule.depth_steps.tip"), Optional.of(legend));
        return new Picture(Pyramid.ofSamples(samples.bands()), settings -> look, samples);
    }

    /** Depth edges over the picture's edges. */
    static LayerContent edges(OpenPhoto photo, LayerChoice choice) throws IOException {
        if (photo.photo().depth().isEmpty()) {
            return absent(photo, choice);
        }
        QualityMemo.Edges edges = photo.quality().edges();
        String rule = edges.alignment().map(DepthQualityContents::alignment).orElse(Texts.get("rule.depth_edges.none"));
        return overlay(edges.picture(), rule, Texts.get("rule.depth_edges.tip"),
                legend(QualityPictures.edgeKeys(), "legend.edges.on", "legend.edges.beside", "legend.edges.picture"));
    }

    private static String alignment(EdgeAlignment edges) {
        String score = fixed("%.2f", edges.score());
        String within = fixed("%.0f", 100 * edges.within1());
        return edges.shifted()
                ? Texts.get("rule.depth_edges.shifted", score, within, fixed("%+.1f", edges.offsetX()), fixed("%+.1f", edges.offsetY()))
                : Texts.get("rule.depth_edges", score, within);
    }

    /** Holes, clipped ends and flat areas over the map. */
    static LayerContent faults(OpenPhoto photo, LayerChoice choice) throws IOException {
        if (photo.photo().depth().isEmpty()) {
            return absent(photo, choice);
        }
        QualityMemo.Faults faults = photo.quality().faults();
        String rule = Texts.get("rule.depth_faults", percent(faults.holes()), percent(faults.clipped()), percent(faults.flat()));
        return overlay(faults.picture(), rule, Texts.get("rule.depth_faults.tip"),
                legend(QualityPictures.faultKeys(), "legend.faults.hole", "legend.faults.near", "legend.faults.far", "legend.faults.flat"));
    }

    /** Gives the reason if the file has a depth map that cannot be read. */
    private static Empty absent(OpenPhoto photo, LayerChoice choice) {
        return new Empty(UnreadDepth.sentence(photo.photo()).orElse(choice.absence()));
    }

    private static LayerContent overlay(ArgbBands bands, String rule, String detail, Legend legend) {
        Look look = new Look(CodePainter.plain(bands.channels()), rule, detail, Optional.of(legend));
        return new Picture(Pyramid.of(bands), settings -> look, new PixelReadout(bands, PixelReadout.Unit.CODE, 255));
    }

    /** A legend of colours with a meaning, the first one on top. */
    private static Legend legend(List<QualityPictures.Key> keys, String... words) {
        List<Integer> colours = new ArrayList<>();
        List<Legend.Mark> marks = new ArrayList<>();
        for (int i = keys.size() - 1; i >= 0; i--) {
            marks.add(new Legend.Mark((colours.size() + 0.5) / keys.size(), Texts.get(words[i]), false));
            colours.add(keys.get(i).argb());
        }
        return new Legend("", colours, marks);
    }

    private static String millimetres(double value) {
        return fixed(value < 0.1 ? "%.3f" : value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    private static String percent(double share) {
        return fixed("%.1f", 100 * share);
    }

    private static String fixed(String format, double value) {
        return String.format(Locale.ROOT, format, value + 0.0).replace('-', '−');
    }
}
