package lightwell.photo.reader;

import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.image.Raster;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;

/**
 * Converts ray lengths to depth along the optical axis: z = r / |(x, y, 1)|, where (x, y, 1) is the ray of a pinhole camera. New 16-bit
 * codes are computed, since one length corresponds to many depths. Immutable.
 */
final class RayDepth {

    static final int BITS = 16;

    /** Diagonal of a 35 mm film frame (CIPA DCG-001). */
    private static final double FILM_DIAGONAL = Math.hypot(36, 24);

    private final DepthDescription said;
    private final CameraCalibration camera;
    private final DepthDescription along;

    /** @param said meaning of the stored codes, in ray lengths */
    RayDepth(DepthDescription said, CameraCalibration camera) {
        this.said = said;
        this.camera = camera;
        double longest = Math.max(Math.max(length(0, 0), length(1, 0)), Math.max(length(0, 1), length(1, 1)));
        boolean disparity = said.kind() == Kind.DISPARITY;
        double min = disparity ? said.min() : said.min() / longest;
        double max = disparity ? said.max() * longest : said.max();
        this.along = new DepthDescription(said.kind(), min, max, said.accuracy(), said.quality(), said.filtered(),
                said.calibration(), said.source() + ", OpticRay", said.metric());
    }

    /** The camera according to the file: its calibration, or its 35 mm equivalent focal length with a central optical axis. */
    static Optional<CameraCalibration> camera(Optional<CameraCalibration> calibration, OptionalDouble focalLength35, int width,
            int height) {
        if (calibration.isPresent() || focalLength35.isEmpty() || !(focalLength35.getAsDouble() > 0)) {
            return calibration;
        }
        double focal = focalLength35.getAsDouble() / FILM_DIAGONAL * Math.hypot(width, height);
        return Optional.of(new CameraCalibration(focal, focal, width / 2.0, height / 2.0, width, height, 0, new double[0], new double[0],
                width / 2.0, height / 2.0));
    }

    /** The meaning of the new codes. */
    DepthDescription description() {
        return along;
    }

    /** @param rays as stored, before rotation; closed by this method */
    Raster alongAxis(Raster rays) {
        try (rays) {
            Raster depths = Raster.allocate(rays.width(), rays.height(), 1, BITS);
            double step = (said.max() - said.min()) / rays.maxCode();
            double range = along.max() - along.min();
            for (int y = 0; y < rays.height(); y++) {
                for (int x = 0; x < rays.width(); x++) {
                    double length = length((x + 0.5) / rays.width(), (y + 0.5) / rays.height());
                    double value = said.min() + rays.get(x, y, 0) * step;
                    double axis = said.kind() == Kind.DISPARITY ? value * length : value / length;
                    depths.set(x, y, 0, (int) Math.round((axis - along.min()) / range * depths.maxCode()));
                }
            }
            return depths;
        }
    }

    /** Length of the ray with depth 1 through a position of the map; 0..1 from the top left. */
    private double length(double across, double down) {
        double x = (across * camera.referenceWidth() - camera.cx()) / camera.fx();
        double y = (down * camera.referenceHeight() - camera.cy()) / camera.fy();
        return Math.sqrt(x * x + y * y + 1);
    }
}
