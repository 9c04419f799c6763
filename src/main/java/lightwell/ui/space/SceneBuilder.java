package lightwell.ui.space;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lightwell.depth.CloudOptions;
import lightwell.depth.MetresMap;
import lightwell.depth.PhotoDepth;
import lightwell.depth.PointCloud;
import lightwell.depth.SurfaceMesh;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.failure.FailureSentence;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;
import lightwell.message.Message;
import lightwell.photo.Layer;
import lightwell.photo.PhotoException;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.Texts;
import lightwell.ui.space.draw.DepthRange;
import lightwell.ui.space.draw.SpaceContent;
import lightwell.ui.space.draw.SpaceScene;
import lightwell.ui.space.draw.SurfaceTexture;

/**
 * Builds the requested scene, and only the parts of it that have changed since the previous request. For one thread at a time, for one
 * photo, under a lease.
 */
final class SceneBuilder {

    /** A phone's map has half a million samples; with more points than this, movement is not smooth. */
    static final int MOST_POINTS = 2_000_000;

    private final OpenPhoto photo;
    private final SpaceColours colours;
    private final TexturePainter textures;
    private final List<String> oddities = new ArrayList<>(); // of the photo's own map
    private final List<String> warnings = new ArrayList<>();
    private PhotoDepth depth;
    private MetresMap own;
    private MetresMap map; // the shown one: the photo's own, or one from elsewhere on the same samples
    private Optional<DepthRange> range = Optional.empty();
    private int stride;
    private Cut cut;
    private SpaceScene scene;
    private SurfaceMesh mesh; // of the current scene; null for points
    private double torn;

    private record Cut(MetresMap map, double near, double far, Optional<LayerChoice> matte) {}

    SceneBuilder(OpenPhoto photo, ParallelFor fork) {
        this.photo = photo;
        this.colours = new SpaceColours(photo, fork);
        this.textures = new TexturePainter(photo, fork);
    }

    /** The range of the whole shown map, regardless of limits; empty before the first scene, or if the map has no depth. */
    Optional<DepthRange> range() {
        return range;
    }

    /**
     * Builds the scene; blocks.
     *
     * @throws PhotoException one sentence, if there is no depth to show, the request is invalid, or no points are left
     * @throws IOException    if something cannot be decoded
     */
    SpaceContent make(SceneRequest wish) throws IOException {
        List<String> notes = new ArrayList<>();
        open(wish.foreign());
        wish.foreign().ifPresent(foreign -> notes.add(Texts.get("space.foreign.note", foreign.numbers().name())));
        cut(wish, notes);
        join(wish);
        int[] argb = colours.of(wish.colour(), wish.settings(), depth.map().width(), depth.map().height(), notes);
        notes.addAll(warnings);
        Optional<SurfaceTexture> texture = mesh == null ? Optional.empty() : textures.known(colours.layer(), wish.settings());
        return new SpaceContent(scene, Optional.ofNullable(mesh), argb, texture, List.copyOf(notes));
    }

    /**
     * Adds the texture to the scene made last; blocks.
     *
     * @param wanted whether it is still wanted; from any thread
     * @return the same content if it is not, or if its layer has no texture
     */
    SpaceContent sharpen(SpaceContent made, SceneRequest wish, BooleanSupplier wanted) throws IOException {
        Optional<SurfaceTexture> texture = textures.of(colours.layer(), wish.settings(), wanted);
        return texture.isPresent() ? made.with(texture) : made;
    }

    /** Reads the photo's own map once, since it gives camera and size, and measures the wanted one. */
    private void open(Optional<ForeignDepth> foreign) throws IOException {
        if (depth == null) {
            oddities.clear();
            depth = PhotoDepth.of(photo.photo(), oddity -> oddities.add(oddity.toString()));
            own = depth.metres();
        }
        MetresMap wanted = foreign.isPresent() ? foreign.get() : own;
        if (wanted == map && range.isPresent()) {
            return;
        }
        map = wanted;
        warnings.clear();
        warnings.addAll(oddities);
        range = DepthRange.of(map);
        DepthRange there = range.orElseThrow(() -> new PhotoException(Message.verbatim(Texts.get("space.nowhere"))));
        if (there.flat()) {
            warnings.add(Texts.get("space.flat", metres(there.nearest())));
        }
        long samples = (long) map.width() * map.height();
        stride = (int) Math.ceil(Math.sqrt((double) samples / MOST_POINTS));
        if (stride > 1) {
            warnings.add(Texts.get("space.many", Long.toString(samples), Integer.toString(stride)));
        }
    }

    /** Builds the points. */
    private void cut(SceneRequest wish, List<String> notes) throws IOException {
        Optional<Raster> matte = wish.matte().isEmpty() ? Optional.empty() : matte(wish.matte().get());
        if (matte.isEmpty()) {
            wish.matte().ifPresent(missing -> notes.add(Texts.get("space.matte.missing", missing.name())));
        }
        Cut wanted = new Cut(map, wish.near(), wish.far(), wish.matte());
        if (wanted.equals(cut)) {
            return;
        }
        CloudOptions options = sensible(() -> new CloudOptions(Math.max(DepthRange.LEAST, wish.near()),
                Math.min(DepthRange.MOST, wish.far()), stride));
        PointCloud cloud = PointCloud.of(map, depth.camera(), options, matte);
        if (cloud.size() == 0) {
            DepthRange all = range.orElseThrow();
            String sentence = Texts.get(matte.isPresent() ? "space.cut.matte" : "space.cut", metres(wish.near()), metres(wish.far()),
                    metres(all.nearest()), metres(all.farthest()), wish.matte().map(LayerChoice::name).orElse(""));
            throw new PhotoException(Message.verbatim(sentence));
        }
        scene = new SpaceScene(depth.camera(), cloud, stride);
        mesh = null;
        cut = wanted;
    }

    /** Builds their surface. */
    private void join(SceneRequest wish) throws PhotoException {
        if (wish.jump().isEmpty()) {
            mesh = null;
            textures.clear();
        } else if (mesh == null || torn != wish.jump().getAsDouble()) {
            torn = wish.jump().getAsDouble();
            mesh = sensible(() -> SurfaceMesh.of(scene.cloud(), torn));
        }
    }

    /**
     * Reports an invalid request as a PhotoException.
     *
     * @param made throws an exception with one sentence if the request is invalid
     */
    private static <T> T sensible(Supplier<T> made) throws PhotoException {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new PhotoException(FailureSentence.told(e), e);
        }
    }

    private Optional<Raster> matte(LayerChoice wanted) throws IOException {
        for (Layer layer : photo.photo().cutOuts()) {
            if (wanted.equals(LayerChoices.of(layer))) {
                return Optional.of(layer.raster());
            }
        }
        return Optional.empty();
    }

    private static String metres(double value) {
        return Double.isInfinite(value) ? "∞" : String.format(Locale.ROOT, "%.3f", value);
    }
}
