package lightwell.metadata.tree;

import com.drew.metadata.Directory;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifInteropDirectory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.exif.TiffDirectory;

/**
 * EXIF as a tree, with a group for each directory, named as in ExifTool. The set of directories is fixed and each is visited once, so that
 * circular pointers do no harm.
 */
final class ExifTree {

    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int INTEROP = 0xA005;
    private static final int MAKER_NOTE = 0x927C;
    private static final int MAKE = 0x010F;
    /** Tags of pointers, whose directories are groups of their own. */
    private static final Set<Integer> POINTERS = Set.of(EXIF, GPS, INTEROP);
    private static final int MOST_ENTRIES = 1000;

    private final MetadataBudget budget;
    private final TiffValues values;
    private final List<MetadataNode> groups = new ArrayList<>();

    private ExifTree(long bytes, MetadataBudget budget) {
        this.budget = budget;
        values = new TiffValues(bytes);
    }

    /** @param block from its TIFF header on, in either byte order */
    static List<MetadataNode> of(ByteBuffer block, MetadataBudget budget) {
        ByteBuffer tiff = block.slice();
        if (tiff.limit() < 8 || !TiffDirectory.order(tiff, 0)) {
            return List.of();
        }
        ExifTree tree = new ExifTree(tiff.limit(), budget);
        TiffDirectory main = new TiffDirectory(tiff, Integer.toUnsignedLong(tiff.getInt(4)));
        Optional<TiffDirectory> exif = main.directory(EXIF);
        tree.add("IFD0", Optional.of(main), new ExifIFD0Directory(), true);
        tree.add("ExifIFD", exif, new ExifSubIFDDirectory(), true);
        tree.add("GPS", main.directory(GPS), new GpsDirectory(), false);
        tree.add("InteropIFD", exif.flatMap(directory -> directory.directory(INTEROP)), new ExifInteropDirectory(), false);
        exif.flatMap(directory -> MakerNotes.find(directory, MAKER_NOTE, main.text(MAKE).orElse(""))).ifPresent(tree::add);
        tree.add("IFD1", main.next(), new ExifThumbnailDirectory(0), true);
        return tree.groups;
    }

    private void add(MakerNotes.Found notes) {
        if (notes.words().isPresent()) {
            add(notes.name(), Optional.of(notes.directory()), notes.words().get(), false);
            return;
        }
        List<MetadataNode> children = new ArrayList<>();
        notes.directory().entries().keySet().stream().limit(MOST_ENTRIES)
                .forEach(tag -> children.add(AppleNotes.node(tag, values.read(notes.directory(), tag), budget)));
        groups.add(MetadataNode.group(notes.name(), children));
    }

    private void add(String name, Optional<TiffDirectory> found, Directory library, boolean exif) {
        if (found.isEmpty() || found.get().entries().isEmpty()) {
            return;
        }
        TiffDirectory directory = found.get();
        ExifWords words = new ExifWords(library, exif);
        List<Integer> tags = directory.entries().keySet().stream().limit(MOST_ENTRIES)
                .filter(tag -> !exif || !POINTERS.contains(tag) && !(tag == MAKER_NOTE && MakerNotes.known(directory, tag))).toList();
        List<MetadataValue> read = new ArrayList<>();
        // all before the first description, since many are made from several tags
        for (int tag : tags) {
            MetadataValue value = values.read(directory, tag);
            read.add(value);
            words.fill(directory, tag, value);
        }
        List<MetadataNode> children = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            children.add(words.node(tags.get(i), read.get(i)));
        }
        groups.add(MetadataNode.group(name, children));
    }
}
