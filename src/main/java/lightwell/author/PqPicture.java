package lightwell.author;

import java.util.Optional;
import lightwell.image.Raster;

/**
 * A picture in PQ codes (SMPTE ST 2084). The owner closes it.
 *
 * @param codes RGB, full range, 10 or 16 bits, upright
 * @param exif  a TIFF structure to be carried along
 */
public record PqPicture(Raster codes, HdrSpace space, LightLevels levels, Optional<byte[]> exif) implements AutoCloseable {

    @Override
    public void close() {
        codes.close();
    }
}
