package lightwell.export.cloud;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lightwell.depth.CloudOptions;
import lightwell.depth.PhotoDepth;
import lightwell.depth.PointCloud;
import lightwell.export.ExportException;
import lightwell.image.Raster;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** The points that were asked for, or the reason why there are none. */
final class ChosenPoints {

    /** Of the strided map. Phones' maps have half a million; more than this costs gigabytes. */
    private static final int MOST_SAMPLES = 8_000_000;

    private ChosenPoints() {}

    /** @throws ExportException one sentence: no points, too many, no such matte */
    static PointCloud of(Photo photo, PhotoDepth depth, CloudSettings settings, List<String> warnings) throws IOException {
        int stride = settings.part().points().stride();
        long samples = (1L + (depth.map().width() - 1) / stride) * (1 + (depth.map().height() - 1) / stride);
        if (samples > MOST_SAMPLES) {
            throw new ExportException("The depth map has " + samples + " samples, and " + MOST_SAMPLES
                    + " can be written; take every second with --stride 2, or fewer.");
        }
        Optional<Raster> matte = matte(photo, settings);
        PointCloud cloud = PointCloud.of(depth.map(), depth.scale(), depth.camera(), settings.part().points(), matte);
        if (cloud.size() == 0) {
            throw new ExportException(photo.name() + ": " + whyEmpty(depth, settings));
        }
        PointCloud all = cloud;
        if (Arrays.stream(all.index()).noneMatch(point -> point >= 0 && all.depth(point) != all.depth(0))) {
            warnings.add("All points are equally far, " + figure(cloud.depth(0)) + " m: the depth map shows no shape here.");
        }
        return cloud;
    }

    private static Optional<Raster> matte(Photo photo, CloudSettings settings) throws IOException {
        if (settings.part().matte().isEmpty()) {
            return Optional.empty();
        }
        String wanted = settings.part().matte().get();
        for (Layer matte : photo.cutOuts()) {
            if (matte.info().name().equalsIgnoreCase(wanted)) {
                return Optional.of(matte.raster());
            }
        }
        String there = photo.cutOuts().stream().map(matte -> matte.info().name()).collect(Collectors.joining(", "));
        throw new ExportException(photo.name() + " has no matte " + wanted + "; it has "
                + (there.isEmpty() ? "none, so no points can be cut out." : there + "."));
    }

    /** Says what there would be, of the whole map: it may have more samples than can become points, so no points are made. */
    private static String whyEmpty(PhotoDepth depth, CloudSettings settings) {
        Raster map = depth.map();
        float[] metres = depth.scale().metres();
        double near = Double.POSITIVE_INFINITY;
        double far = 0;
        for (int y = 0; y < map.height(); y++) {
            for (int x = 0; x < map.width(); x++) {
                double z = metres[Math.min(map.get(x, y, 0), metres.length - 1)];
                if (z > 0 && Double.isFinite(z)) {
                    near = Math.min(near, z);
                    far = Math.max(far, z);
                }
            }
        }
        if (far == 0) {
            return "nothing in the depth map is at a finite distance, so there are no points.";
        }
        String where = range(settings.part().points()) + settings.part().matte().map(name -> " inside the matte " + name).orElse("");
        return "no point lies" + (where.isEmpty() ? " on the columns and rows that are taken" : where) + "; the depth map goes from "
                + figure(near) + " m to " + figure(far) + " m.";
    }

    /** " from 2.000 m to 3.000 m", " at 5.000 m or farther"; nothing when every distance will do. */
    private static String range(CloudOptions asked) {
        if (Double.isInfinite(asked.far())) {
            return asked.near() > 0 ? " at " + figure(asked.near()) + " m or farther" : "";
        }
        String far = figure(asked.far()) + " m";
        return asked.near() > 0 ? " from " + figure(asked.near()) + " m to " + far : " at " + far + " or nearer";
    }

    /** Metres or pixels, for a sentence. */
    static String figure(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%.1f" : "%.3f", number);
    }
}
