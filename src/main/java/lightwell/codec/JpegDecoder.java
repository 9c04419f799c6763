package lightwell.codec;

import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageReader;
import lightwell.image.Raster;
import lightwell.jpeg.JpegPicture;
import lightwell.message.Message;

/**
 * Decodes one picture of a JPEG file as stored, without applying the orientation. The JDK's reader, which is libjpeg, decodes baseline and
 * progressive pictures to raw samples without colour management (chroma is interpolated, "fancy upsampling"). {@link LosslessJpeg} decodes
 * lossless ones. Stateless.
 */
public final class JpegDecoder {

    private JpegDecoder() {}

    /**
     * Three channels, RGB; grey is repeated. YCbCr is converted by Rec. ITU-T T.871.
     *
     * @throws CodecException one sentence
     */
    public static Raster decodeColor(JpegPicture picture) throws CodecException {
        Raster raster = decode(picture);
        if (raster.channels() == 1) {
            return Grey.repeated(raster);
        }
        if (picture.ycbcr()) {
            YcbcrSamples.toRgb(raster.samples().array());
        }
        return raster;
    }

    /**
     * One channel: the samples of a grey picture, or the luma of a colour picture.
     *
     * @throws CodecException one sentence
     */
    public static Raster decodeMono(JpegPicture picture) throws CodecException {
        Raster raster = decode(picture);
        return raster.channels() == 1 ? raster : Grey.first(raster);
    }

    private static Raster decode(JpegPicture picture) throws CodecException {
        Optional<Message> problem = picture.problem();
        if (problem.isPresent()) {
            throw new CodecException(problem.get());
        }
        try {
            return picture.frame().lossless() ? LosslessJpeg.decode(picture) : lossy(picture);
        } catch (IOException | RuntimeException e) {
            throw e instanceof CodecException sentence ? sentence : new CodecException(Message.of("codec.picture-data-damaged"), e);
        } catch (OutOfMemoryError e) {
            throw new CodecException(
                    Message.of("codec.not-enough-memory-picture-pixels", picture.frame().width(), picture.frame().height()), e);
        }
    }

    private static Raster lossy(JpegPicture picture) throws IOException {
        ImageReader reader = JdkReader.of("jpeg");
        try (BytesInput input = new BytesInput(picture.stream())) {
            reader.setInput(input, true, true);
            java.awt.image.Raster raw = reader.readRaster(0, null);
            if (!(raw.getDataBuffer() instanceof DataBufferByte buffer)
                    || !(raw.getSampleModel() instanceof PixelInterleavedSampleModel model)
                    || model.getPixelStride() != model.getNumBands() || buffer.getOffset() != 0 || !isInOrder(model.getBandOffsets())) {
                throw new CodecException(Message.of("codec.jpeg-reader-java-gives-samples"));
            }
            return Raster.wrap(raw.getWidth(), raw.getHeight(), raw.getNumBands(), Byte.SIZE, model.getScanlineStride(),
                    ByteBuffer.wrap(buffer.getData()), () -> {});
        } finally {
            reader.dispose();
        }
    }

    private static boolean isInOrder(int[] bandOffsets) {
        return Arrays.equals(bandOffsets, new int[] {0}) || Arrays.equals(bandOffsets, new int[] {0, 1, 2});
    }
}
