package lightwell.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightwell.codec.HeifDecoder;
import lightwell.heif.check.Normaliser;
import lightwell.image.Raster;
import lightwell.photo.PhotoFile;
import lightwell.presets.OpenImageIO;

/** The floor of an export as a program: decodes pictures of a photo with libheif and writes given pixels with OpenImageIO, no more. */
public final class ColdFloor {

    private static final int ROWS = 64;

    private ColdFloor() {}

    /** Photo, pictures ("1:color,7:mono"), pixels, EXR to write, size ("4032x3024"), channels ("R:half,depth.Z:float"), compression. */
    public static void main(String[] arguments) throws IOException {
        List<Raster> rasters = new ArrayList<>();
        try (HeifDecoder decoder = HeifDecoder.open(Normaliser.normalise(PhotoFile.read(Path.of(arguments[0]))))) {
            for (String picture : arguments[1].split(",")) {
                int item = Integer.parseInt(picture.substring(0, picture.indexOf(':')));
                rasters.add(picture.endsWith(":color") ? decoder.decodeColor(item) : decoder.decodeMono(item));
            }
        }
        String[] size = arguments[4].split("x");
        write(Path.of(arguments[2]), arguments[3], Integer.parseInt(size[0]), Integer.parseInt(size[1]), arguments[5].split(","),
                arguments[6]);
        rasters.forEach(Raster::close);
    }

    private static void write(Path pixels, String exr, int width, int height, String[] channels, String compression) throws IOException {
        long rowBytes = 0;
        OpenImageIO.setExrThreads(Runtime.getRuntime().availableProcessors());
        try (FileChannel file = FileChannel.open(pixels); OpenImageIO.Spec spec = new OpenImageIO.Spec(width, height);
                OpenImageIO.Output output = new OpenImageIO.Output("openexr")) {
            for (String channel : channels) {
                String name = channel.substring(0, channel.lastIndexOf(':'));
                if (bytes(channel) == Short.BYTES) {
                    spec.addHalf(name);
                } else {
                    spec.addFloat(name);
                }
                rowBytes += (long) width * bytes(channel);
            }
            spec.setText("compression", compression);
            output.addPart(spec);
            output.open(exr);
            for (int y = 0; y < height; y += ROWS) {
                int rows = Math.min(ROWS, height - y);
                ByteBuffer band = file.map(FileChannel.MapMode.READ_ONLY, y * rowBytes, rows * rowBytes).order(ByteOrder.nativeOrder());
                output.write(y, rows, band);
            }
            output.finish();
        }
    }

    /** Of one sample of "R:half" or "Z:float". */
    static int bytes(String channel) {
        return channel.endsWith(":half") ? Short.BYTES : Float.BYTES;
    }
}
