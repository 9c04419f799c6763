package lightwell.export.cloud;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.depth.CloudOptions;
import lightwell.depth.PhotoDepth;
import lightwell.depth.PointCloud;
import lightwell.export.ExportException;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.photo.Layer;
import lightwell.photo.Photo;

/** Selects the points of an export, or gives the reason why there are none. */
final class ChosenPoints {

    /** The largest strided map. Phones' maps have half a million samples; more than this costs gigabytes. */
    private static final int MOST_SAMPLES = 8_000_000;

    private ChosenPoints() {}

    /** @throws ExportException one sentence: no points, too many, no such matte */
    static PointCloud of(Photo photo, PhotoDepth depth, CloudSettings settings, List<Message> warnings) throws IOException {
        int stride = settings.part().points().stride();
        long samples = (1L + (depth.map().width() - 1) / stride) * (1 + (depth.map().height() - 1) / stride);
        if (samples > MOST_SAMPLES) {
            throw new ExportException(Message.of("export.depth-map-samples-written-take", samples, MOST_SAMPLES));
        }
        Optional<Raster> matte = matte(photo, settings);
        PointCloud cloud = PointCloud.of(depth.map(), depth.scale(), depth.camera(), settings.part().points(), matte);
        if (cloud.size() == 0) {
            throw new ExportException(Message.of("photo.file-failed", photo.name(), whyEmpty(depth, settings)));
        }
        PointCloud all = cloud;
        if (Arrays.stream(all.index()).noneMatch(point -> point >= 0 && all.depth(point) != all.depth(0))) {
            warnings.add(Message.of("export.points-equally-far-depth-map", figure(cloud.depth(0))));
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
        List<String> there = photo.cutOuts().stream().map(matte -> matte.info().name()).toList();
        throw new ExportException(there.isEmpty() ? Message.of("cloud.no-mattes", photo.name(), wanted)
                : Message.of("cloud.no-such-matte", photo.name(), wanted, there));
    }

    /** Describes the range of the whole map without creating points, since it may have too many samples. */
    private static Message whyEmpty(PhotoDepth depth, CloudSettings settings) {
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
            return Message.of("cloud.nothing-finite");
        }
        CloudOptions asked = settings.part().points();
        List<Message> where = Stream.of(range(asked), settings.part().matte().map(name -> Message.of("cloud.inside", name)))
                .flatMap(Optional::stream).toList();
        Message place = where.isEmpty() ? Message.of("cloud.on-the-columns") : where.size() == 1 ? where.get(0)
                : Message.of("cloud.both", where.get(0), where.get(1));
        return Message.of("cloud.no-point", place, figure(near), figure(far));
    }

    /** "from 2.000 m to 3.000 m", "at 5.000 m or farther"; empty without limits. */
    private static Optional<Message> range(CloudOptions asked) {
        if (Double.isInfinite(asked.far())) {
            return asked.near() > 0 ? Optional.of(Message.of("cloud.or-farther", figure(asked.near()))) : Optional.empty();
        }
        return Optional.of(asked.near() > 0 ? Message.of("cloud.between", figure(asked.near()), figure(asked.far()))
                : Message.of("cloud.or-nearer", figure(asked.far())));
    }

    /** Metres or pixels, for a sentence. */
    static String figure(double number) {
        return String.format(Locale.ROOT, number >= 100 ? "%.1f" : "%.3f", number);
    }
}
