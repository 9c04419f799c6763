package lightwell.author.container;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.author.BaseSpace;
import lightwell.author.GainMapCodes;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSpace;
import lightwell.author.LightLevels;
import lightwell.image.Raster;
import lightwell.metadata.IsoGainMap;

/** Pictures of four patches side by side: blue sky, red, skin, grey; their gain maps have one even code for each patch and channel. */
final class JpegPatches {

    static final int[][] COLOURS = {{90, 150, 230}, {230, 30, 30}, {224, 172, 140}, {128, 128, 128}};
    static final int[] CODES = {250, 10, 130, 60};
    static final IsoGainMap.Channel GREY = new IsoGainMap.Channel(-0.25, 2.3, 0.7158, 1 / 64.0, 1 / 64.0);
    static final List<IsoGainMap.Channel> COLOUR = List.of(GREY, new IsoGainMap.Channel(0, 1.9, 1, 1 / 64.0, 0),
            new IsoGainMap.Channel(-1.5, 2.25, 1.25, 1 / 64.0, 1e-7));
    static final double HEADROOM = 5;

    private JpegPatches() {}

    static GainMapPicture picture(int width, int height, int bits, GainMapCodes map, Optional<byte[]> exif) {
        return new GainMapPicture(base(width, height, bits), BaseSpace.SRGB, map, HdrSpace.P3, new LightLevels(1015, 80, 0.01), exif);
    }

    static Raster base(int width, int height, int bits) {
        Raster base = Raster.allocate(width, height, 3, bits);
        for (int i = 0; i < width * height * 3; i++) {
            int x = i / 3 % width;
            base.set(x, i / 3 / width, i % 3, code(COLOURS[4 * x / width][i % 3], bits));
        }
        return base;
    }

    static GainMapCodes map(int width, int height, int bits, int channels) {
        Raster codes = Raster.allocate(width, height, channels, bits);
        for (int i = 0; i < width * height * channels; i++) {
            int x = i / channels % width;
            codes.set(x, i / channels / width, i % channels, code(mapCode(4 * x / width, i % channels), bits));
        }
        return new GainMapCodes(codes, HEADROOM, channels == 1 ? List.of(GREY) : COLOUR, true, OptionalDouble.empty());
    }

    /** 8 bits. */
    static int mapCode(int patch, int channel) {
        return CODES[(patch + channel) % 4];
    }

    private static int code(int eight, int bits) {
        return (int) Math.round(eight * ((1 << bits) - 1) / 255.0);
    }

    /** A TIFF structure with nothing but an orientation. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).array();
    }
}
