package lightwell.codec;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import lightwell.image.Raster;

/** From planes of a {@code heif_image} to rasters and back. */
final class HeifImages {

    /** Code points of ITU-T H.273. */
    private static final short UNSPECIFIED = 2;
    private static final short BT601 = 6;
    /** Offset in {@code struct heif_color_profile_nclx}, after its version and three enums. */
    private static final int NCLX_FULL_RANGE_FLAG = 16;

    private HeifImages() { }

    /**
     * One plane, without copying it. The raster takes the image over: closing it releases the image, and a failure here does.
     *
     * @param channels interleaved in the plane
     */
    static Raster toRaster(Pointer image, int channel, int channels) throws CodecException {
        try {
            int width = LibHeif.heif_image_get_width(image, channel);
            int height = LibHeif.heif_image_get_height(image, channel);
            int bits = LibHeif.heif_image_get_bits_per_pixel_range(image, channel);
            IntByReference stride = new IntByReference();
            Pointer samples = LibHeif.heif_image_get_plane(image, channel, stride);
            if (samples == null || width < 1 || height < 1 || bits < 1 || bits > 16) {
                throw new CodecException("libheif decoded the image to a form that Lightwell does not know.");
            }
            long rowBytes = (long) width * channels * (bits > 8 ? 2 : 1);
            long length = (long) stride.getValue() * (height - 1) + rowBytes;
            if (stride.getValue() < rowBytes || length > Integer.MAX_VALUE) {
                throw new CodecException("The image is too large: " + width + "x" + height + " pixels decode to more than 2 GB.");
            }
            return Raster.wrap(width, height, channels, bits, stride.getValue(), samples.getByteBuffer(0, length),
                    () -> LibHeif.heif_image_release(image));
        } catch (CodecException | RuntimeException e) {
            LibHeif.heif_image_release(image);
            throw e;
        }
    }

    /** A copy of the raster as an image of libheif's, marked as BT.601 full range; the caller releases it. */
    static Pointer fromRaster(Raster raster) throws CodecException {
        boolean mono = raster.channels() == 1;
        int chroma = raster.bitDepth() > 8 ? LibHeif.CHROMA_INTERLEAVED_RRGGBB_LE : LibHeif.CHROMA_INTERLEAVED_RGB;
        PointerByReference created = new PointerByReference();
        HeifEncoder.check(LibHeif.heif_image_create(raster.width(), raster.height(),
                mono ? LibHeif.COLORSPACE_MONOCHROME : LibHeif.COLORSPACE_RGB,
                mono ? LibHeif.CHROMA_MONOCHROME : chroma, created));
        Pointer image = created.getValue();
        try {
            int channel = mono ? LibHeif.CHANNEL_Y : LibHeif.CHANNEL_INTERLEAVED;
            HeifEncoder.check(LibHeif.heif_image_add_plane(image, channel, raster.width(), raster.height(), raster.bitDepth()));
            copyRows(raster, image, channel);
            markFullRange(image);
            return image;
        } catch (CodecException | RuntimeException e) {
            LibHeif.heif_image_release(image);
            throw e;
        }
    }

    private static void copyRows(Raster raster, Pointer image, int channel) {
        IntByReference stride = new IntByReference();
        Pointer plane = LibHeif.heif_image_get_plane(image, channel, stride);
        byte[] row = new byte[raster.width() * raster.channels() * raster.bytesPerSample()];
        ByteBuffer samples = raster.samples();
        for (int y = 0; y < raster.height(); y++) {
            samples.get(y * raster.rowStride(), row);
            plane.write((long) y * stride.getValue(), row, 0, row.length);
        }
    }

    private static void markFullRange(Pointer image) throws CodecException {
        Pointer nclx = LibHeif.heif_nclx_color_profile_alloc();
        try {
            HeifEncoder.check(LibHeif.heif_nclx_color_profile_set_color_primaries(nclx, UNSPECIFIED));
            HeifEncoder.check(LibHeif.heif_nclx_color_profile_set_transfer_characteristics(nclx, UNSPECIFIED));
            HeifEncoder.check(LibHeif.heif_nclx_color_profile_set_matrix_coefficients(nclx, BT601));
            nclx.setByte(NCLX_FULL_RANGE_FLAG, (byte) 1);
            HeifEncoder.check(LibHeif.heif_image_set_nclx_color_profile(image, nclx));
        } finally {
            LibHeif.heif_nclx_color_profile_free(nclx);
        }
    }
}
