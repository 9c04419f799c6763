package lightwell.author.container;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.CancellationException;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOWriteProgressListener;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageWriterSpi;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import lightwell.author.AuthorException;
import lightwell.author.Chroma;
import lightwell.image.Raster;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Codes a raster as a baseline JPEG, through the JDK's writer, which is libjpeg. It is given YCbCr or grey samples as they are, so that it
 * converts no colours. Stateless.
 */
final class JpegCoder {

    /** JPEG_MAX_DIMENSION of libjpeg. */
    static final int LARGEST = 65500;

    private static final String NATIVE = "javax_imageio_jpeg_image_1.0";

    private JpegCoder() {}

    /**
     * @param raster  1 or 3 channels (RGB); more than 8 bits are rounded to 8
     * @param quality 1..100, as libjpeg counts
     * @param chroma  of pictures in colour
     * @return a stream from SOI to EOI
     * @throws AuthorException       if it is too large, or the writer refuses it
     * @throws CancellationException if the user has cancelled
     */
    static byte[] encode(Raster raster, int quality, Chroma chroma, Progress progress) throws AuthorException {
        checkSize(raster.width(), raster.height());
        ImageWriter writer = writer();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            writer.addIIOWriteProgressListener(new Cancel(progress));
            writer.setOutput(stream);
            writer.write(null, new IIOImage(samples(raster, progress), null, metadata(writer, param, raster.channels(), chroma)), param);
            progress.checkCancelled();
        } catch (IOException e) {
            throw new AuthorException(Message.of("author.jpeg-not-coded", raster.width(), raster.height()), e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    static void checkSize(int width, int height) throws AuthorException {
        if (width > LARGEST || height > LARGEST) {
            throw new AuthorException(Message.of("author.jpeg-too-large", width, height, LARGEST));
        }
    }

    /** Whether there is such a writer. */
    static boolean isPossible() {
        try {
            writer().dispose();
            return true;
        } catch (AuthorException e) {
            return false;
        }
    }

    /** The JDK's own; others on the class path behave differently. */
    private static ImageWriter writer() throws AuthorException {
        Iterator<ImageWriterSpi> writers = IIORegistry.getDefaultInstance().getServiceProviders(ImageWriterSpi.class, true);
        try {
            while (writers.hasNext()) {
                ImageWriterSpi writer = writers.next();
                if ("java.desktop".equals(writer.getClass().getModule().getName())
                        && Arrays.asList(writer.getFormatNames()).contains("jpeg")) {
                    return writer.createWriterInstance();
                }
            }
        } catch (IOException e) {
            throw new AuthorException(Message.of("author.no-jpeg-writer"), e);
        }
        throw new AuthorException(Message.of("author.no-jpeg-writer"));
    }

    /** The JFIF metadata of such a picture: with components 1, 2, 3 they mean YCbCr. */
    private static IIOMetadata metadata(ImageWriter writer, ImageWriteParam param, int channels, Chroma chroma) throws IOException {
        int type = channels == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromBufferedImageType(type), param);
        Node tree = metadata.getAsTree(NATIVE);
        NodeList components = ((Element) tree).getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            String factor = i == 0 && channels == 3 && chroma == Chroma.HALF ? "2" : "1";
            ((Element) components.item(i)).setAttribute("HsamplingFactor", factor);
            ((Element) components.item(i)).setAttribute("VsamplingFactor", factor);
        }
        metadata.setFromTree(NATIVE, tree);
        return metadata;
    }

    private static java.awt.image.Raster samples(Raster raster, Progress progress) {
        int width = raster.width();
        int channels = raster.channels();
        if (channels != 1 && channels != 3) {
            throw new IllegalArgumentException("A JPEG has 1 or 3 channels, not " + channels);
        }
        int stride = width * channels;
        byte[] samples = new byte[Math.multiplyExact(stride, raster.height())];
        float[] row = new float[stride];
        RowCodes codes = new RowCodes(raster, 255);
        for (int y = 0; y < raster.height(); y++) {
            progress.checkCancelled();
            codes.read(y, row);
            if (channels == 1) {
                grey(row, samples, y * stride);
            } else {
                ycbcr(row, samples, y * stride);
            }
        }
        int[] bands = channels == 1 ? new int[] {0} : new int[] {0, 1, 2};
        return java.awt.image.Raster.createInterleavedRaster(new DataBufferByte(samples, samples.length), width, raster.height(), stride,
                channels, bands, null);
    }

    private static void grey(float[] row, byte[] samples, int at) {
        for (int i = 0; i < row.length; i++) {
            samples[at + i] = (byte) (int) (row[i] + 0.5f);
        }
    }

    /** Rec. ITU-T T.871, 7. */
    private static void ycbcr(float[] row, byte[] samples, int at) {
        for (int i = 0; i < row.length; i += 3) {
            float y = 0.299f * row[i] + 0.587f * row[i + 1] + 0.114f * row[i + 2];
            samples[at + i] = (byte) (int) (y + 0.5f);
            samples[at + i + 1] = (byte) Math.min(255, (int) ((row[i + 2] - y) / 1.772f + 128.5f));
            samples[at + i + 2] = (byte) Math.min(255, (int) ((row[i] - y) / 1.402f + 128.5f));
        }
    }

    /** Stops the writer when the user cancels. */
    private record Cancel(Progress progress) implements IIOWriteProgressListener {

        @Override
        public void imageProgress(ImageWriter source, float percentage) {
            if (progress.isCancelled()) {
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageWriter source, int index) {}

        @Override
        public void imageComplete(ImageWriter source) {}

        @Override
        public void thumbnailStarted(ImageWriter source, int image, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageWriter source, float percentage) {}

        @Override
        public void thumbnailComplete(ImageWriter source) {}

        @Override
        public void writeAborted(ImageWriter source) {}
    }
}
