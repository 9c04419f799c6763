package lightwell.codec;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import javax.imageio.ImageReader;
import lightwell.image.Raster;
import lightwell.message.Message;

/** Decodes PNGs with the JDK's reader to raw samples, without colour management. Stateless. */
final class PngDecoder {

    private PngDecoder() {}

    /** @see PngPicture#decodeMono */
    static Raster mono(PngPicture picture) throws CodecException {
        try {
            return mono(picture, read(picture));
        } catch (IOException | RuntimeException e) {
            throw e instanceof CodecException sentence ? sentence : new CodecException(Message.of("codec.png-data-damaged"), e);
        } catch (OutOfMemoryError e) {
            throw new CodecException(Message.of("codec.not-enough-memory-png-pixels", picture.width(), picture.height()), e);
        }
    }

    private static BufferedImage read(PngPicture picture) throws IOException {
        ImageReader reader = JdkReader.of("png");
        try (BytesInput input = new BytesInput(picture.stream())) {
            reader.setInput(input, true, true);
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static Raster mono(PngPicture picture, BufferedImage image) throws CodecException {
        boolean palette = picture.type() == PngPicture.PALETTE;
        int bands = palette ? 1 : picture.channels();
        int width = picture.width();
        Raster raster = Raster.allocate(width, picture.height(), 1, picture.bitDepth());
        int[][] rows = new int[bands][width];
        int[] greys = palette ? greys((IndexColorModel) image.getColorModel()) : new int[0];
        for (int y = 0; y < picture.height(); y++) {
            for (int band = 0; band < bands; band++) {
                image.getRaster().getSamples(0, y, width, 1, band, rows[band]);
            }
            for (int x = 0; x < width; x++) {
                int code = palette ? greys[Math.min(greys.length - 1, rows[0][x])] : rows[0][x];
                if (code < 0 || bands == 3 && (rows[1][x] != code || rows[2][x] != code)) {
                    raster.close();
                    throw new CodecException(Message.of("codec.png-picture-colour-value-pixel"));
                }
                raster.set(x, y, 0, code);
            }
        }
        return raster;
    }

    /** The palette's grey entries; -1 for entries that are not grey. */
    private static int[] greys(IndexColorModel palette) {
        int[] greys = new int[palette.getMapSize()];
        for (int i = 0; i < greys.length; i++) {
            boolean grey = palette.getRed(i) == palette.getGreen(i) && palette.getRed(i) == palette.getBlue(i);
            greys[i] = grey ? palette.getRed(i) : -1;
        }
        return greys;
    }
}
