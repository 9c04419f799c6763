package lightwell.metadata.tree;

import com.drew.metadata.Directory;
import com.drew.metadata.exif.makernotes.CanonMakernoteDirectory;
import com.drew.metadata.exif.makernotes.DjiMakernoteDirectory;
import com.drew.metadata.exif.makernotes.FujifilmMakernoteDirectory;
import com.drew.metadata.exif.makernotes.NikonType2MakernoteDirectory;
import com.drew.metadata.exif.makernotes.PanasonicMakernoteDirectory;
import com.drew.metadata.exif.makernotes.SamsungType2MakernoteDirectory;
import com.drew.metadata.exif.makernotes.SonyType1MakernoteDirectory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import lightwell.metadata.exif.TiffDirectory;
import lightwell.metadata.exif.TiffDirectory.Entry;

/** Locates the directory of a maker note and the base of its offsets, for makers whose notes are a TIFF directory. */
final class MakerNotes {

    private static final String APPLE_MARK = "Apple iOS\0";

    /**
     * The layout of a maker's note.
     *
     * @param mark   signature at its beginning; empty if it begins with the directory and the make decides
     * @param start  of the directory in the note
     * @param base   of the offsets in the note; -1: the TIFF header of the whole block
     * @param order  position of a byte order mark in the note; -1: as the block
     */
    private record Layout(String name, String make, String mark, int start, int base, int order, Supplier<Directory> words) {}

    private static final List<Layout> LAYOUTS = List.of(
            new Layout("Sony", "", "SONY DSC", 12, -1, -1, SonyType1MakernoteDirectory::new),
            new Layout("Sony", "", "SONY CAM", 12, -1, -1, SonyType1MakernoteDirectory::new),
            new Layout("Nikon", "NIKON", "Nikon\0\2", 18, 10, 10, NikonType2MakernoteDirectory::new),
            new Layout("Panasonic", "", "Panasonic\0\0\0", 12, -1, -1, PanasonicMakernoteDirectory::new),
            new Layout("FujiFilm", "", "FUJIFILM\f\0\0\0", 12, 0, -1, FujifilmMakernoteDirectory::new),
            new Layout("Canon", "CANON", "", 0, -1, -1, CanonMakernoteDirectory::new),
            new Layout("Samsung", "SAMSUNG", "", 0, -1, -1, SamsungType2MakernoteDirectory::new),
            new Layout("DJI", "DJI", "", 0, -1, -1, DjiMakernoteDirectory::new),
            new Layout("Sony", "SONY", "", 0, -1, -1, SonyType1MakernoteDirectory::new));

    private MakerNotes() {}

    /**
     * A directory that was found.
     *
     * @param name  of the maker
     * @param words names of its tags; empty for Apple, of whose tags the library knows few
     */
    record Found(String name, TiffDirectory directory, Optional<Directory> words) {}

    /** Whether {@link AppleNotes} covers the whole note, so that its bytes need not be kept. */
    static boolean known(TiffDirectory exif, int tag) {
        Entry entry = exif.entries().get(tag);
        return entry != null && begins(exif.tiff().slice(entry.at(), entry.bytes()), APPLE_MARK);
    }

    /** Empty for notes of other makers, or if none of the entries lies in the block. */
    static Optional<Found> find(TiffDirectory exif, int tag, String make) {
        Entry entry = exif.entries().get(tag);
        if (entry == null) {
            return Optional.empty();
        }
        ByteBuffer note = exif.tiff().slice(entry.at(), entry.bytes()).order(exif.tiff().order());
        if (begins(note, APPLE_MARK)) {
            return TiffDirectory.order(note, APPLE_MARK.length() + 2)
                    ? Optional.of(new Found("Apple", new TiffDirectory(note, APPLE_MARK.length() + 4), Optional.empty()))
                    : Optional.empty();
        }
        return LAYOUTS.stream().filter(layout -> begins(note, layout.mark()) && make.toUpperCase(Locale.ROOT).startsWith(layout.make()))
                .findFirst().flatMap(layout -> found(layout, exif.tiff(), entry, note));
    }

    private static Optional<Found> found(Layout layout, ByteBuffer tiff, Entry entry, ByteBuffer note) {
        TiffDirectory directory;
        if (layout.base() < 0) {
            directory = new TiffDirectory(tiff, (long) entry.at() + layout.start());
        } else if (note.limit() < layout.start()) {
            return Optional.empty();
        } else {
            ByteBuffer own = note.slice(layout.base(), note.limit() - layout.base()).order(ByteOrder.LITTLE_ENDIAN);
            if (layout.order() >= 0 && !TiffDirectory.order(own, layout.order() - layout.base())) {
                return Optional.empty();
            }
            directory = new TiffDirectory(own, layout.start() - layout.base());
        }
        return directory.entries().isEmpty() ? Optional.empty()
                : Optional.of(new Found(layout.name(), directory, Optional.of(layout.words().get())));
    }

    private static boolean begins(ByteBuffer note, String mark) {
        if (note.limit() < mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (note.get(i) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
