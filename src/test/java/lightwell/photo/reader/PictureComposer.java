package lightwell.photo.reader;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntBinaryOperator;
import lightwell.codec.CodedImage;
import lightwell.codec.EncoderOptions;
import lightwell.codec.HeifEncoder;
import lightwell.heif.ComposedItem;
import lightwell.heif.GridPayload;
import lightwell.heif.HeifComposer;
import lightwell.heif.Property;
import lightwell.image.Raster;
import lightwell.photo.Photo;

/** HEIF files of grey pictures without loss, so that every code of what is made from them is known. */
final class PictureComposer {

    static final String ALPHA = "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha";
    private static final EncoderOptions LOSSLESS = new EncoderOptions(100, "ultrafast", "420");

    final HeifComposer heif = new HeifComposer("heic", "mif1", "heic");

    /** @param code of a pixel as stored; the sides even, 64 or more */
    ComposedItem grey(int width, int height, int bits, IntBinaryOperator code) throws IOException {
        try (Raster raster = Raster.allocate(width, height, 1, bits)) {
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    raster.set(x, y, 0, code.applyAsInt(x, y));
                }
            }
            CodedImage image = HeifEncoder.encode(raster, LOSSLESS);
            return heif.item(image.itemType(), image.data()).properties(new Property.DecoderConfig(image.configType(), image.config()),
                    new Property.Ispe(width, height));
        }
    }

    ComposedItem grey(int code) throws IOException {
        return grey(64, 64, 8, (x, y) -> code);
    }

    ComposedItem alphaOf(ComposedItem owner, ComposedItem alpha) {
        return alpha.hidden().properties(new Property.AuxC(ALPHA, new byte[0])).refersTo("auxl", owner);
    }

    ComposedItem grid(int columns, int rows, ComposedItem... tiles) {
        return heif.grid(new GridPayload(rows, columns, 64 * columns, 64 * rows), List.of(tiles));
    }

    ComposedItem identity(int width, int height, ComposedItem of) {
        return heif.item("iden", new byte[0]).properties(new Property.Ispe(width, height)).refersTo("dimg", of);
    }

    /**
     * A canvas with pictures laid over each other.
     *
     * @param grey    of the canvas, 0..255
     * @param opacity of the canvas, 0..65535
     * @param places  x and y of each picture
     */
    ComposedItem overlay(int width, int height, int grey, int opacity, int[] places, ComposedItem... pictures) {
        ByteBuffer payload = ByteBuffer.allocate(14 + 2 * places.length).putShort((short) 0);
        for (int c = 0; c < 3; c++) {
            payload.putShort((short) (grey * 257));
        }
        payload.putShort((short) opacity).putShort((short) width).putShort((short) height);
        for (int place : places) {
            payload.putShort((short) place);
        }
        return heif.item("iovl", payload.array()).properties(new Property.Ispe(width, height)).refersTo("dimg", pictures);
    }

    Photo open(Path folder, ComposedItem primary) throws IOException {
        heif.primary(primary);
        return PhotoReader.open(Files.write(Files.createTempFile(folder, "photo", ".heic"), heif.toBytes()));
    }
}
