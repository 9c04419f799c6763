package lightwell.author;

import java.util.Optional;
import lightwell.image.Raster;

/**
 * An SDR picture and the gain map that leads from it to HDR: what a container holds. The owner closes it.
 *
 * @param base  RGB codes of 8 or 10 bits in {@code space}, upright
 * @param hdr   the space whose primaries the HDR rendition has
 * @param exif  a TIFF structure to be carried along
 */
public record GainMapPicture(Raster base, BaseSpace space, GainMapCodes map, HdrSpace hdr, LightLevels levels, Optional<byte[]> exif)
        implements
            AutoCloseable {

    @Override
    public void close() {
        base.close();
        map.close();
    }
}
