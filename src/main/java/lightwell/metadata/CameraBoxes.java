package lightwell.metadata;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.message.Message;

/**
 * Reads the camera of an image from its item properties: {@code cmin} and {@code cmex} of ISO/IEC 23008-12 (intrinsic and extrinsic
 * matrix), which Apple writes as {@code uuid} boxes, and Apple's own box for the disparity of a stereo pair.
 */
public final class CameraBoxes {

    /** The extended types of the {@code uuid} boxes. */
    public static final String INTRINSICS = "22cc04c7d6d94e079d904eb6ecbaf3a3";
    public static final String EXTRINSICS = "4363e9145b7d4aab97aebea69803b434";
    public static final String DISPARITY = "de22508536cb436587432f8705e7c78a";

    private static final int ANISOTROPIC = 1;
    private static final double METRES_PER_UNIT = 1e-6;
    private static final double SHARE_PER_UNIT = 1e-4;

    private CameraBoxes() {}

    /**
     * The intrinsics: fixed-point numbers in widths and heights of the image: focal length, principal point, and optionally a separate
     * focal length for y.
     *
     * @param content  of the box, from its version on
     * @param width    of the image as stored
     * @param warnings receives a sentence if the box is not plausible
     */
    public static Optional<CameraCalibration> intrinsics(byte[] content, int width, int height, Consumer<Message> warnings) {
        try {
            ByteBuffer in = ByteBuffer.wrap(content);
            int flags = in.getInt();
            double unit = 1.0 / (1L << (flags >> 8 & 0x1f));
            double fx = in.getInt() * unit * width;
            double cx = in.getInt() * unit * width;
            double cy = in.getInt() * unit * height;
            double fy = (flags & ANISOTROPIC) == 0 ? fx : in.getInt() * unit * height;
            if (fx > 0 && fy > 0) {
                return Optional.of(new CameraCalibration(fx, fy, cx, cy, width, height, 0, new double[0], new double[0], cx, cy));
            }
            warnings.accept(Message.of("metadata.camera-intrinsic-matrix-property-cmin"));
        } catch (BufferUnderflowException e) {
            warnings.accept(Message.of("metadata.camera-intrinsic-matrix-property-cmin-left"));
        }
        return Optional.empty();
    }

    /** The position of the camera; components that the flags leave out are 0. The orientation is not read. */
    public static Optional<StereoDescription.Position> position(byte[] content, Consumer<Message> warnings) {
        try {
            ByteBuffer in = ByteBuffer.wrap(content);
            int flags = in.getInt();
            return Optional
                    .of(new StereoDescription.Position(coordinate(in, flags & 1), coordinate(in, flags & 2), coordinate(in, flags & 4)));
        } catch (BufferUnderflowException e) {
            warnings.accept(Message.of("metadata.camera-position-property-cmex-left"));
            return Optional.empty();
        }
    }

    /** The disparity adjustment as a share of the width. */
    public static OptionalDouble disparityAdjustment(byte[] content, Consumer<Message> warnings) {
        int units = content.length < 4 ? Integer.MAX_VALUE : ByteBuffer.wrap(content).getInt();
        if (Math.abs((long) units) * SHARE_PER_UNIT > 1) {
            warnings.accept(Message.of("metadata.disparity-adjustment-stereo-pair-left"));
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(units * SHARE_PER_UNIT);
    }

    private static double coordinate(ByteBuffer in, int present) {
        return present == 0 ? 0 : in.getInt() * METRES_PER_UNIT;
    }
}
