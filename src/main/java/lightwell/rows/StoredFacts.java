package lightwell.rows;

import java.util.Optional;
import lightwell.metadata.CodePoints;

/**
 * What a TIFF or PNG says beside its pixels.
 *
 * @param icc         profile, as stored
 * @param exif        a TIFF structure
 * @param points      of the PNG chunk cICP
 * @param narrow      whether cICP says that codes are of narrow range
 * @param grey        whether a TIFF's first channel is its only colour
 * @param orientation by EXIF, 1..8
 * @param directory   of a TIFF, for the native reader
 */
public record StoredFacts(Optional<byte[]> icc, Optional<byte[]> exif, Optional<CodePoints> points, boolean narrow, boolean grey,
        int orientation,
        Directory directory) {

    /**
     * What the native reader sees in place of a TIFF's directory.
     *
     * @param at    its position in the file
     * @param bytes no more than the directory has
     * @param more  whether the file has further pictures
     */
    public record Directory(long at, byte[] bytes, boolean more) {

        static final Directory NONE = new Directory(0, new byte[0], false);
    }

    public static final StoredFacts NONE = new StoredFacts(Optional.empty(), Optional.empty(), Optional.empty(), false, false, 1,
            Directory.NONE);
}
