package lightwell.ui.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import lightwell.depth.SurfaceMesh;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.Texts;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.space.draw.SpaceLines;
import lightwell.ui.viewer.ViewerModel;

/** Describes the scene in numbers and words. For the FX thread. */
final class SceneStats {

    private static final int CORNERS = 3;

    private SceneStats() {}

    /** One line: points, range, accuracy. */
    static ObservableValue<String> line(ViewerModel viewer, SpaceModel model) {
        return Bindings.createStringBinding(() -> model.content().get().map(content -> line(viewer, model, content)).orElse(""),
                model.content(), model.range(), model.look().grid(), viewer.photo());
    }

    /** In sentences: accuracy, calibration, and remarks. */
    static ObservableValue<String> detail(ViewerModel viewer, SpaceModel model) {
        return Bindings.createStringBinding(() -> model.content().get().map(content -> {
            List<String> sentences = new ArrayList<>();
            description(viewer).filter(depth -> model.foreign().isEmpty()).ifPresent(depth -> sentences.add(depth.trust().toString()));
            sentences.add(Texts.get("space.calibration", content.scene().camera().source().words()));
            sentences.addAll(content.notes());
            return String.join("\n", sentences);
        }).orElse(""), model.content(), viewer.photo());
    }

    private static String line(ViewerModel viewer, SpaceModel model, SpaceContent content) {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.get("space.points", count(content.scene().cloud().size())));
        content.mesh().map(SurfaceMesh::triangles).ifPresent(mesh -> parts.add(Texts.get("space.triangles", count(mesh.length / CORNERS))));
        model.range().get().ifPresent(range -> parts.add(Texts.get("space.from.to", metres(range.nearest()), metres(range.farthest()))));
        model.foreign().map(depth -> Texts.get("space.foreign", depth.numbers().name()))
                .or(() -> description(viewer).map(depth -> Texts.get("space.accuracy", depth.accuracy().label()))).ifPresent(parts::add);
        if (model.look().grid().get()) {
            parts.add(Texts.get("space.spacing", length(SpaceLines.spacing(content.scene()))));
        }
        return String.join("  ·  ", parts);
    }

    private static Optional<DepthDescription> description(ViewerModel viewer) {
        return Optional.ofNullable(viewer.photo().get()).map(OpenPhoto::photo).flatMap(photo -> photo.depth())
                .flatMap(Layer.Depth::description);
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u202f');
    }

    private static String metres(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String length(double metres) {
        return metres < 1 ? Texts.get("space.cm", String.format(Locale.ROOT, "%.4g", metres * 100).replaceAll("\\.?0+$", ""))
                : Texts.get("space.m", String.format(Locale.ROOT, "%.0f", metres));
    }
}
