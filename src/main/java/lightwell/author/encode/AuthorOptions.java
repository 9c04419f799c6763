package lightwell.author.encode;

import lightwell.author.BaseSpace;
import lightwell.author.SdrMethod;
import lightwell.author.map.MapOptions;

/**
 * How a gain-map picture is made of light.
 *
 * @param bits     of the base, 8 or 10
 * @param metadata whether the source's EXIF is carried along
 */
public record AuthorOptions(BaseSpace space, int bits, SdrMethod sdr, MapOptions map, boolean metadata) {

    public static final AuthorOptions DEFAULT = new AuthorOptions(BaseSpace.DISPLAY_P3, 8, SdrMethod.RollOff.DEFAULT, MapOptions.DEFAULT,
            true);

    public AuthorOptions {
        if (bits != 8 && bits != 10) {
            throw new IllegalArgumentException("A base has 8 or 10 bits, not " + bits);
        }
    }
}
