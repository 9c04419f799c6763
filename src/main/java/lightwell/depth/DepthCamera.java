package lightwell.depth;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.image.ExifOrientation;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.DepthDescription;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.StoredPart;

/**
 * The camera that a depth map was taken with: from pixels of the map to rays, lens distortion undone. Immutable.
 *
 * <p>Rays are of upright maps: x to the right, y down, along the optical axis 1, so that a ray times the depth is a point in metres.
 * Pixel (0, 0) covers 0..1, so its centre is at 0.5; the file's principal point is counted alike, from the top left corner.
 */
public final class DepthCamera {

    /** Diagonal of a 35 mm film frame, which "in terms of 35 mm film" refers to (CIPA DCG-001). */
    private static final double FILM_DIAGONAL = Math.hypot(36, 24);
    /** The main camera of most phones. */
    private static final double USUAL_FOCAL_LENGTH_35MM = 26;
    /** Focal lengths over the picture's diagonal that a camera can have: a fisheye, a telescope. */
    private static final double SHORTEST = 0.15;
    private static final double LONGEST = 100;

    private final StoredPart part;
    private final int orientation;
    private final CameraCalibration calibration;
    private final Optional<LensDistortion> distortion;
    private final boolean rectified;
    private final Source source;

    /** Where the calibration comes from. */
    public enum Source {
        CALIBRATION("the calibration in the file"),
        FOCAL_LENGTH("the EXIF focal length in terms of 35 mm film, with the optical centre in the middle"),
        ASSUMED("an assumed 26 mm lens (in terms of 35 mm film): the file says nothing of its lens");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        public String words() {
            return words;
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
     * The best that the file says, for a map of which nothing was cut off.
     *
     * @param width  of the upright map
     * @param height of the upright map
     */
    public static DepthCamera of(int width, int height, int orientation, Optional<CameraCalibration> calibration,
            OptionalDouble focalLength35, Consumer<String> warnings) {
        if (width < 1 || height < 1 || orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("Not a depth map: " + width + "x" + height + ", orientation " + orientation);
        }
        boolean exchanged = ExifOrientation.exchangesSides(orientation);
        return of(StoredPart.whole(exchanged ? height : width, exchanged ? width : height), orientation, calibration, focalLength35,
                warnings);
    }

    /**
     * The best that the file says.
     *
     * @param part          what is left of the stored map, which the calibration and the focal length are of
     * @param orientation   EXIF's (1..8) that made the map upright
     * @param focalLength35 mm
     * @param warnings      takes one sentence when the calibration makes no sense
     */
    public static DepthCamera of(StoredPart part, int orientation, Optional<CameraCalibration> calibration,
            OptionalDouble focalLength35, Consumer<String> warnings) {
        int width = part.wholeWidth();
        int height = part.wholeHeight();
        Optional<String> problem = calibration.flatMap(camera -> problem(camera, width, height));
        problem.ifPresent(why -> warnings.accept("The camera calibration makes no sense (" + why + ") and is not used."));
        if (calibration.isPresent() && problem.isEmpty()) {
            return new DepthCamera(part, orientation, calibration.get(), true, Source.CALIBRATION);
        }
        boolean known = focalLength35.isPresent() && plausible(focalLength35.getAsDouble() / FILM_DIAGONAL);
        double focal = (known ? focalLength35.getAsDouble() : USUAL_FOCAL_LENGTH_35MM) / FILM_DIAGONAL * Math.hypot(width, height);
        CameraCalibration central = new CameraCalibration(focal, focal, width / 2.0, height / 2.0, width, height,
                0, new double[0], new double[0], width / 2.0, height / 2.0);
        return new DepthCamera(part, orientation, central, true, known ? Source.FOCAL_LENGTH : Source.ASSUMED);
    }

    /** The camera of a photo's depth map, from what the photo says. */
    public static DepthCamera of(Photo photo, Layer.Depth depth, Consumer<String> warnings) {
        return of(depth.part(), depth.orientation(), depth.description().flatMap(DepthDescription::calibration),
                photo.camera().focalLength35mm(), warnings);
    }

    private static Optional<String> problem(CameraCalibration camera, int storedWidth, int storedHeight) {
        double diagonal = Math.hypot(camera.referenceWidth(), camera.referenceHeight());
        if (camera.referenceWidth() < 1 || camera.referenceHeight() < 1) {
            return Optional.of("its reference has no size");
        }
        if (!plausible(camera.fx() / diagonal) || !plausible(camera.fy() / diagonal)) {
            return Optional.of("focal length " + camera.fx() + " x " + camera.fy() + " pixels");
        }
        int lying = Integer.compare(camera.referenceWidth(), camera.referenceHeight());
        if (lying * Integer.compare(storedWidth, storedHeight) < 0) {
            return Optional.of("it is of a picture of " + camera.referenceWidth() + "x" + camera.referenceHeight()
                    + ", which the map was turned against");
        }
        boolean inside = camera.cx() >= 0 && camera.cx() <= camera.referenceWidth() && camera.cy() >= 0
                && camera.cy() <= camera.referenceHeight();
        return inside ? Optional.empty() : Optional.of("optical centre " + camera.cx() + ", " + camera.cy() + " outside the picture");
    }

    private static boolean plausible(double focalOverDiagonal) {
        return focalOverDiagonal >= SHORTEST && focalOverDiagonal <= LONGEST;
    }

    /** The same camera with its lens distortion left in. */
    public DepthCamera withoutRectification() {
        return new DepthCamera(part, orientation, calibration, false, source);
    }

    /** Of the upright map, in pixels. */
    public int width() {
        return ExifOrientation.exchangesSides(orientation) ? part.height() : part.width();
    }

    public int height() {
        return ExifOrientation.exchangesSides(orientation) ? part.width() : part.height();
    }

    public Source source() {
        return source;
    }

    /** True when lens distortion is known and undone. */
    public boolean rectifies() {
        return rectified && distortion.isPresent();
    }

    /** In pixels of the map, the mean of both ways. */
    public double focalLength() {
        double x = calibration.fx() * part.wholeWidth() / calibration.referenceWidth();
        double y = calibration.fy() * part.wholeHeight() / calibration.referenceHeight();
        return (x + y) / 2;
    }

    /**
     * The ray through a place of the map.
     *
     * @param u   columns from the left edge of the upright map, v rows from its top
     * @param ray takes x and y, where the depth is 1
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
