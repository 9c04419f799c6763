package lightwell.codec;

import lightwell.image.Raster;

/** Encodes pictures as HEVC by libheif and x265. */
public final class HeifEncoder {

    private HeifEncoder() { }

    /** @param quality 0..100; 100 asks for lossless where the encoder can
     *  @param preset  x265's: "ultrafast" .. "placebo"
     *  @param chroma  "420" or "444"; ignored for one channel */
    public record Options(int quality, String preset, String chroma) { }

    /** Encodes 1 (grey) or 3 (RGB) channels of 8, 10 or 12 bits. Blocks. */
    public static CodedImage encode(Raster raster, Options options) throws CodecException {
        throw new UnsupportedOperationException("see room codec");
    }
}
