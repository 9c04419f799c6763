package lightwell.depth;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.image.ExifOrientation;
import lightwell.message.Message;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.StoredPart;

/**
 * The camera of a depth map: converts pixels of the map to rays, with lens distortion undone. Immutable.
 *
 * <p>Rays belong to upright maps: x to the right, y down, z along the optical axis with length 1, so that ray times depth is a point in
 * metres. Pixel (0, 0) covers 0..1, so its centre is at 0.5; the principal point of the file is also counted from the top left corner.
 */
public final class DepthCamera {

    /** Diagonal of a 35 mm film frame, the reference of "35 mm equivalent" focal lengths (CIPA DCG-001). */
    private static final double FILM_DIAGONAL = Math.hypot(36, 24);
    /** Typical of the main camera of phones. */
    private static final double USUAL_FOCAL_LENGTH_35MM = 26;
    /** Plausible focal lengths as multiples of the picture's diagonal, from a fisheye to a telescope. */
    private static final double SHORTEST = 0.15;
    private static final double LONGEST = 100;

    private final StoredPart part;
    private final int orientation;
    private final CameraCalibration calibration;
    private final Optional<LensDistortion> distortion;
    private final boolean rectified;
    private final Source source;

    /** The source of the calibration. */
    public enum Source {
        CALIBRATION,
        FOCAL_LENGTH,
        ASSUMED;

        /** Words for the end of a sentence. */
        public Message words() {
            return Message.named("depth.camera.", this);
        }
    }

    private DepthCamera(StoredPart part, int orientation, CameraCalibration calibration, boolean rectified, Source source) {
        this.part = part;
        this.orientation = orientation;
        this.calibration = calibration;
        this.distortion = rectified ? LensDistortion.of(calibration) : Optional.empty();
        this.rectified = rectified;
        this.source = source;
    }

    /**
     * The camera by the best source in the file, for a map that was not cropped.
     *
     * @param width  of the upright map
     * @param height of the upright map
     */
    public static DepthCamera of(int width, int height, int orientation, Optional<CameraCalibration> calibration,
            OptionalDouble focalLength35, Consumer<Message> warnings) {
        if (width < 1 || height < 1 || orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("Not a depth map: " + width + "x" + height + ", orientation " + orientation);
        }
        boolean exchanged = ExifOrientation.exchangesSides(orientation);
        return of(StoredPart.whole(exchanged ? height : width, exchanged ? width : height), orientation, calibration, focalLength35,
                warnings);
    }

    /**
     * The camera by the best source in the file.
     *
     * @param part          the part of the stored map that is left; calibration and focal length refer to the whole map
     * @param orientation   EXIF orientation (1..8) that made the map upright
     * @param focalLength35 mm
     * @param warnings      receives one sentence if the calibration is not plausible
     */
    public static DepthCamera of(StoredPart part, int orientation, Optional<CameraCalibration> calibration,
            OptionalDouble focalLength35, Consumer<Message> warnings) {
        int width = part.wholeWidth();
        int height = part.wholeHeight();
        Optional<Message> problem = calibration.flatMap(camera -> problem(camera, width, height));
        problem.ifPresent(why -> warnings.accept(Message.of("depth.camera-calibration-makes-no-sense", why)));
        if (calibration.isPresent() && problem.isEmpty()) {
            return new DepthCamera(part, orientation, calibration.get(), true, Source.CALIBRATION);
        }
        boolean known = focalLength35.isPresent() && plausible(focalLength35.getAsDouble() / FILM_DIAGONAL);
        double focal = (known ? focalLength35.getAsDouble() : USUAL_FOCAL_LENGTH_35MM) / FILM_DIAGONAL * Math.hypot(width, height);
        CameraCalibration central = new CameraCalibration(focal, focal, width / 2.0, height / 2.0, width, height,
                0, new double[0], new double[0], width / 2.0, height / 2.0);
        return new DepthCamera(part, orientation, central, true, known ? Source.FOCAL_LENGTH : Source.ASSUMED);
    }

    /** The camera of a photo's depth map, from the photo's metadata. */
    public static DepthCamera of(Photo photo, Layer.Depth depth, Consumer<Message> warnings) {
        return of(depth.part(), depth.orientation(), depth.description().flatMap(DepthDescription::calibration),
                photo.camera().focalLength35mm(), warnings);
    }

    private static Optional<Message> problem(CameraCalibration camera, int storedWidth, int storedHeight) {
        double diagonal = Math.hypot(camera.referenceWidth(), camera.referenceHeight());
        if (camera.referenceWidth() < 1 || camera.referenceHeight() < 1) {
            return Optional.of(Message.of("depth.reference-no-size"));
        }
        if (!plausible(camera.fx() / diagonal) || !plausible(camera.fy() / diagonal)) {
            return Optional.of(Message.of("depth.focal-length-pixels", camera.fx(), camera.fy()));
        }
        int lying = Integer.compare(camera.referenceWidth(), camera.referenceHeight());
        if (lying * Integer.compare(storedWidth, storedHeight) < 0) {
            return Optional.of(Message.of("depth.picture-map-turned-against", camera.referenceWidth(), camera.referenceHeight()));
        }
        boolean inside = camera.cx() >= 0 && camera.cx() <= camera.referenceWidth() && camera.cy() >= 0
                && camera.cy() <= camera.referenceHeight();
        return inside ? Optional.empty() : Optional.of(Message.of("depth.optical-centre-outside-picture", camera.cx(), camera.cy()));
    }

    private static boolean plausible(double focalOverDiagonal) {
        return focalOverDiagonal >= SHORTEST && focalOverDiagonal <= LONGEST;
    }

    /** The same camera without correction of the lens distortion. */
    public DepthCamera withoutRectification() {
        return new DepthCamera(part, orientation, calibration, false, source);
    }

    /** Width of the upright map in pixels. */
    public int width() {
        return ExifOrientation.exchangesSides(orientation) ? part.height() : part.width();
    }

    public int height() {
        return ExifOrientation.exchangesSides(orientation) ? part.width() : part.height();
    }

    public Source source() {
        return source;
    }

    /** True if lens distortion is known and undone. */
    public boolean rectifies() {
        return rectified && distortion.isPresent();
    }

    /** Mean of the horizontal and vertical focal length, in pixels of the map. */
    public double focalLength() {
        double x = calibration.fx() * part.wholeWidth() / calibration.referenceWidth();
        double y = calibration.fy() * part.wholeHeight() / calibration.referenceHeight();
        return (x + y) / 2;
    }

    /** The camera in pixels of the upright map, without lens distortion. */
    public PinholeCamera pinhole() {
        double across = (double) part.wholeWidth() / calibration.referenceWidth();
        double down = (double) part.wholeHeight() / calibration.referenceHeight();
        double x = calibration.cx() * across - part.left();
        double y = calibration.cy() * down - part.top();
        x = ExifOrientation.mirrorsX(orientation) ? part.width() - x : x;
        y = ExifOrientation.mirrorsY(orientation) ? part.height() - y : y;
        double fx = calibration.fx() * across;
        double fy = calibration.fy() * down;
        return ExifOrientation.exchangesSides(orientation) ? new PinholeCamera(width(), height(), fy, fx, y, x)
                : new PinholeCamera(width(), height(), fx, fy, x, y);
    }

    /** Focal length in mm by the calibration's size of pixels; empty if the file does not state it. */
    public OptionalDouble focalLengthMillimetres() {
        return calibration.pixelSize() > 0 ? OptionalDouble.of(calibration.fx() * calibration.pixelSize()) : OptionalDouble.empty();
    }

    /**
     * Computes the ray through a position of the map.
     *
     * @param u   columns from the left edge of the upright map
     * @param v   rows from its top
     * @param ray receives x and y at depth 1
     */
    public void ray(double u, double v, double[] ray) {
        boolean exchanged = ExifOrientation.exchangesSides(orientation);
        double across = exchanged ? v : u;
        double down = exchanged ? u : v;
        double column = part.left() + (ExifOrientation.mirrorsX(orientation) ? part.width() - across : across);
        double row = part.top() + (ExifOrientation.mirrorsY(orientation) ? part.height() - down : down);
        ray[0] = column / part.wholeWidth() * calibration.referenceWidth();
        ray[1] = row / part.wholeHeight() * calibration.referenceHeight();
        distortion.ifPresent(lens -> lens.rectify(ray));
        double x = (ray[0] - calibration.cx()) / calibration.fx();
        double y = (ray[1] - calibration.cy()) / calibration.fy();
        x = ExifOrientation.mirrorsX(orientation) ? -x : x;
        y = ExifOrientation.mirrorsY(orientation) ? -y : y;
        ray[0] = exchanged ? y : x;
        ray[1] = exchanged ? x : y;
    }
}
