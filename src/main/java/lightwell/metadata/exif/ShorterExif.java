package lightwell.metadata.exif;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import lightwell.message.Message;

/**
 * EXIF that fits where it was too long: written anew without its thumbnail, then without its longest values, one after the other.
 *
 * @param leftOut what is missing, in words
 */
public record ShorterExif(byte[] tiff, List<Message> leftOut) {

    private static final int HEADER = 8;
    private static final int LONG = 4;
    private static final int MAKER_NOTE = 0x927C;
    /** EXIF and GPS, in the first directory; interoperability, in EXIF's. */
    private static final int EXIF = 0x8769;
    private static final int GPS = 0x8825;
    private static final int INTEROPERABILITY = 0xA005;
    private static final int MAIN = 0;

    private record Value(int type, int count, byte[] bytes) {}

    private record Place(int directory, int tag, int bytes) {}

    /**
     * @param tiff from its header on
     * @param most bytes
     * @return empty if it is no TIFF structure
     */
    public static Optional<ShorterExif> of(byte[] tiff, int most) {
        ByteBuffer in = ByteBuffer.wrap(tiff);
        if (tiff.length < HEADER || !TiffDirectory.order(in, 0)) {
            return Optional.empty();
        }
        TiffDirectory main = new TiffDirectory(in, Integer.toUnsignedLong(in.getInt(4)));
        Map<Integer, Map<Integer, Value>> directories = new LinkedHashMap<>();
        directories.put(MAIN, values(main));
        Optional<TiffDirectory> exif = main.directory(EXIF);
        exif.ifPresent(found -> directories.put(EXIF, values(found)));
        exif.flatMap(found -> found.directory(INTEROPERABILITY)).ifPresent(found -> directories.put(INTEROPERABILITY, values(found)));
        main.directory(GPS).ifPresent(found -> directories.put(GPS, values(found)));
        List<Message> leftOut = new ArrayList<>();
        if (main.next().isPresent()) {
            leftOut.add(Message.of("metadata.exif-thumbnail"));
        }
        if (exif.flatMap(found -> found.bytes(MAKER_NOTE)).filter(note -> !AppleNote.isApple(note)).isPresent()) {
            // its offsets may count from the start of EXIF, where things have moved
            directories.get(EXIF).remove(MAKER_NOTE);
            leftOut.add(Message.of("metadata.exif-maker-note"));
        }
        byte[] shorter = write(in, directories);
        List<Place> longest = longest(directories);
        for (int i = 0; shorter.length > most && i < longest.size(); i++) {
            Place place = longest.get(i);
            directories.get(place.directory()).remove(place.tag());
            leftOut.add(place.tag() == MAKER_NOTE ? Message.of("metadata.exif-maker-note")
                    : Message.of("metadata.exif-entry", String.format("0x%04X", place.tag())));
            shorter = write(in, directories);
        }
        return Optional.of(new ShorterExif(shorter, leftOut));
    }

    private static Map<Integer, Value> values(TiffDirectory directory) {
        Map<Integer, Value> values = new TreeMap<>();
        directory.entries().forEach((tag, entry) -> {
            byte[] bytes = new byte[entry.bytes()];
            directory.tiff().get(entry.at(), bytes);
            if (tag != EXIF && tag != GPS && tag != INTEROPERABILITY) {
                values.put(tag, new Value(entry.type(), entry.count(), bytes));
            }
        });
        return values;
    }

    private static List<Place> longest(Map<Integer, Map<Integer, Value>> directories) {
        List<Place> places = new ArrayList<>();
        directories.forEach((directory, values) -> values.forEach((tag, value) -> places.add(new Place(directory, tag,
                value.bytes().length))));
        places.sort(Comparator.comparingInt(Place::bytes).reversed());
        return places;
    }

    /** One directory after the other; the one that points at another is written when that one's place is known. */
    private static byte[] write(ByteBuffer in, Map<Integer, Map<Integer, Value>> directories) {
        Map<Integer, RawDirectory> raw = new LinkedHashMap<>();
        directories.forEach((pointer, values) -> {
            RawDirectory directory = new RawDirectory(in.order());
            values.forEach((tag, value) -> directory.put(tag, value.type(), value.count(), value.bytes()));
            raw.put(pointer, directory);
        });
        List<Integer> pointers = directories.keySet().stream().filter(pointer -> pointer != MAIN).toList();
        pointers.forEach(pointer -> point(raw, pointer, in, 0));
        int at = HEADER + raw.get(MAIN).bytes(0).length;
        for (int pointer : pointers) {
            point(raw, pointer, in, at);
            at += raw.get(pointer).bytes(0).length;
        }
        ByteBuffer out = ByteBuffer.allocate(at).order(in.order());
        out.put(in.slice(0, 4)).putInt(HEADER);
        raw.values().forEach(directory -> out.put(directory.bytes(out.position())));
        return out.array();
    }

    private static void point(Map<Integer, RawDirectory> raw, int pointer, ByteBuffer in, int at) {
        raw.get(pointer == INTEROPERABILITY ? EXIF : MAIN).put(pointer, LONG, 1,
                ByteBuffer.allocate(4).order(in.order()).putInt(at).array());
    }
}
