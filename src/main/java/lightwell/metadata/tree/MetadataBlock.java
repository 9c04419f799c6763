package lightwell.metadata.tree;

import java.nio.ByteBuffer;

/**
 * A block of metadata as stored in the file; {@link MetadataTree} interprets it.
 *
 * @param owner name of its layer: "base", "gainmap", "depth"
 * @param name  distinguishes the blocks of one owner, for file names: "exif", "xmp", "icc", "styles"
 * @param data  read-only, position 0 to its limit; EXIF begins with its TIFF header
 */
public record MetadataBlock(Kind kind, String owner, String name, ByteBuffer data) {

    public enum Kind { EXIF, XMP, ICC, PLIST, OTHER }
}
