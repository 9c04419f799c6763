package lightwell.author.container;

import java.util.ArrayList;
import java.util.List;
import lightwell.author.Chroma;
import lightwell.codec.HeifCodec;
import lightwell.heif.HeifComposer;

/** The brands of the files that are written (ISO/IEC 23008-12, annex B; AV1 Image File Format, 8). */
final class Brands {

    private Brands() {}

    /**
     * @param bits   of the picture that is shown, as coded
     * @param chroma of it
     * @param more   further brands
     */
    static HeifComposer composer(HeifCodec codec, int bits, Chroma chroma, String... more) {
        boolean full = chroma == Chroma.FULL;
        String major = codec == HeifCodec.AV1 ? "avif" : bits > 8 || full ? "heix" : "heic"; // heix: HEVC beyond the profile Main
        List<String> compatible = new ArrayList<>(List.of("mif1", "miaf", major));
        if (codec == HeifCodec.AV1 && bits <= 10) { // AVIF has no profile for more
            compatible.add(full ? "MA1A" : "MA1B");
        }
        compatible.addAll(List.of(more));
        return new HeifComposer(major, compatible.toArray(String[]::new));
    }
}
