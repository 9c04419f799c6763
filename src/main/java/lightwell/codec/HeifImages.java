package lightwell.codec;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import lightwell.image.Raster;
import lightwell.message.Message;

/** Converts planes of a {@code heif_image} to rasters and back. */
final class HeifImages {

    /** Code points of ITU-T H.273. */
    private static final short UNSPECIFIED = 2;
    private static final short BT601 = 6;
    /** Offset in {@code struct heif_color_profile_nclx}, after its version and three enums. */
    private static final int NCLX_FULL_RANGE_FLAG = 16;

    private HeifImages() {}

    /**
     * One plane, without copying. The raster takes ownership of the image: closing it releases the image. A failure of this method releases
     * it, too.
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
                throw new CodecException(Message.of("codec.libheif-decoded-image-form-does"));
            }
            long rowBytes = (long) width * channels * (bits > 8 ? 2 : 1);
            long length = (long) stride.getValue() * (height - 1) + rowBytes;
            if (stride.getValue() < rowBytes || length > Integer.MAX_VALUE) {
                throw new CodecException(Message.of("codec.image-too-large-pixels-decode", width, height));
            }
            return Raster.wrap(width, height, channels, bits, stride.getValue(), samples.getByteBuffer(0, length),
                    () -> LibHeif.heif_image_release(image));
        } catch (CodecException | RuntimeException e) {
            LibHeif.heif_image_release(image);
            throw e;
        }
    }

    /**
     * A copy of the raster as a libheif image, grey or YCbCr, marked as BT.601 full range; the caller releases it.
     *
     * @param chroma "420" for half the width and height, "422" for half the width, "444" for full size
     */
    static Pointer fromRaster(Raster raster, String chroma) throws CodecException {
        boolean mono = raster.channels() == 1;
        int format = switch (chroma) {
            case "420" -> LibHeif.CHROMA_420;
            case "422" -> LibHeif.CHROMA_422;
            default -> LibHeif.CHROMA_444;
        };
        PointerByReference created = new PointerByReference();
        EncodingErrors.check(LibHeif.heif_image_create(raster.width(), raster.height(),
                mono ? LibHeif.COLORSPACE_MONOCHROME : LibHeif.COLORSPACE_YCBCR,
                mono ? LibHeif.CHROMA_MONOCHROME : format, created));
        Pointer image = created.getValue();
        try {
            if (mono) {
                Pointer plane = addPlane(image, LibHeif.CHANNEL_Y, raster.width(), raster.height(), raster.bitDepth());
                copyRows(raster, plane, stride(image, LibHeif.CHANNEL_Y));
            } else {
                fillPlanes(image, new YcbcrPlanes(raster, chroma.equals("444") ? 1 : 2, chroma.equals("420") ? 2 : 1), raster.bitDepth());
            }
            markFullRange(image);
            return image;
        } catch (CodecException | RuntimeException e) {
            LibHeif.heif_image_release(image);
            throw e;
        }
    }

    private static Pointer addPlane(Pointer image, int channel, int width, int height, int bitDepth) throws CodecException {
        EncodingErrors.check(LibHeif.heif_image_add_plane(image, channel, width, height, bitDepth));
        return LibHeif.heif_image_get_plane(image, channel, new IntByReference());
    }

    private static int stride(Pointer image, int channel) {
        IntByReference stride = new IntByReference();
        LibHeif.heif_image_get_plane(image, channel, stride);
        return stride.getValue();
    }

    private static void copyRows(Raster raster, Pointer plane, int stride) {
        byte[] row = new byte[raster.width() * raster.bytesPerSample()];
        ByteBuffer samples = raster.samples();
        for (int y = 0; y < raster.height(); y++) {
            samples.get(y * raster.rowStride(), row);
            plane.write((long) y * stride, row, 0, row.length);
        }
    }

    /** libheif numbers the channels Y, Cb and Cr from 0 to 2. */
    private static void fillPlanes(Pointer image, YcbcrPlanes source, int bitDepth) throws CodecException {
        Pointer[] planes = new Pointer[3];
        int[] strides = new int[3];
        for (int channel = 0; channel < planes.length; channel++) {
            planes[channel] = addPlane(image, channel, source.width(channel), source.height(channel), bitDepth);
            strides[channel] = stride(image, channel);
        }
        int bytes = bitDepth > 8 ? 2 : 1;
        source.write((channel, y, row) -> planes[channel].write((long) y * strides[channel], row, 0, source.width(channel) * bytes));
    }

    private static void markFullRange(Pointer image) throws CodecException {
        Pointer nclx = LibHeif.heif_nclx_color_profile_alloc();
        try {
            EncodingErrors.check(LibHeif.heif_nclx_color_profile_set_color_primaries(nclx, UNSPECIFIED));
            EncodingErrors.check(LibHeif.heif_nclx_color_profile_set_transfer_characteristics(nclx, UNSPECIFIED));
            EncodingErrors.check(LibHeif.heif_nclx_color_profile_set_matrix_coefficients(nclx, BT601));
            nclx.setByte(NCLX_FULL_RANGE_FLAG, (byte) 1);
            EncodingErrors.check(LibHeif.heif_image_set_nclx_color_profile(image, nclx));
        } finally {
            LibHeif.heif_nclx_color_profile_free(nclx);
        }
    }
}
