package lightwell.metadata.tree;

import java.nio.ByteBuffer;

/**
 * A block of metadata as the file stores it; what it says is in the {@link MetadataTree}.
 *
 * @param owner name of the layer that it belongs to: "base", "gainmap", "depth"
 * @param name  tells blocks of one owner apart, for file names: "exif", "xmp", "icc", "styles"
 * @param data  read-only, position 0 to its limit; EXIF begins with its TIFF header
 */
public record MetadataBlock(Kind kind, String owner, String name, ByteBuffer data) {

    public enum Kind { EXIF, XMP, ICC, PLIST, OTHER }
}
