package lightwell.photo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.jpeg.JpegException;
import lightwell.jpeg.JpegFile;
import lightwell.jpeg.JpegPicture;
import lightwell.jpeg.MpEntry;
import lightwell.metadata.ContainerItem;

/** Finds the pictures of a JPEG file by its index (MPF), by Android's directory (GContainer), or by both. What is damaged is left out with a warning. */
final class JpegParts {

    private final JpegFile file;
    private final Consumer<String> warnings;
    private final Map<Long, Place> places = new LinkedHashMap<>();

    private record Place(long length, int mpType, String semantic) { }

    private JpegParts(JpegFile file, Consumer<String> warnings) {
        this.file = file;
        this.warnings = warnings;
    }

    /** The first picture, then the others in the order of the index and the directory. */
    static List<JpegPart> find(JpegFile file, Consumer<String> warnings) {
        return new JpegParts(file, warnings).find();
    }

    private List<JpegPart> find() {
        JpegPart primary = new JpegPart(0, file.primary(), 0, "", JpegMetadata.xmp(file.primary(), warnings));
        for (MpEntry entry : file.index(warnings)) {
            places.putIfAbsent(entry.offset(), new Place(entry.length(), entry.type(), ""));
        }
        directory(ContainerItem.read(primary.xmp()));
        List<JpegPart> parts = new ArrayList<>(List.of(primary));
        places.forEach((offset, place) -> {
            try {
                JpegPicture picture = file.picture(offset, place.length());
                parts.add(new JpegPart(parts.size(), picture, place.mpType(), place.semantic(), JpegMetadata.xmp(picture, warnings)));
            } catch (JpegException e) {
                warnings.accept((place.semantic().isEmpty() ? "A further picture of the file" : "The part " + place.semantic())
                        + " is left out: " + e.getMessage());
            }
        });
        return parts;
    }

    /** Items follow the first picture, without gaps but for its padding; what stands between makes the count from the end right. */
    private void directory(List<ContainerItem> items) {
        if (items.isEmpty()) {
            return;
        }
        long at = file.primary().length() + items.get(0).padding();
        long left = items.stream().skip(1).mapToLong(ContainerItem::length).sum();
        for (ContainerItem item : items.subList(1, items.size())) {
            if (!item.jpeg()) {
                warnings.accept("The file also holds " + words(item) + " (" + item.length() + " bytes), which is left out.");
            } else if (!place(item, at) && !place(item, file.length() - left)) {
                warnings.accept("The part " + item.semantic() + " of " + item.length() + " bytes is left out: it is not where the file says.");
            }
            at += item.length();
            left -= item.length();
        }
    }

    private boolean place(ContainerItem item, long offset) {
        if (item.length() == 0 || !file.startsPicture(offset)) {
            return false;
        }
        Optional<Place> indexed = Optional.ofNullable(places.get(offset));
        places.put(offset, new Place(item.length(), indexed.map(Place::mpType).orElse(0), item.semantic()));
        return true;
    }

    private static String words(ContainerItem item) {
        String kind = item.mime().isEmpty() ? "" : " of type " + item.mime();
        return item.semantic().equals("MotionPhoto") ? "the video of a motion photo" : "the part " + item.semantic() + kind;
    }
}
