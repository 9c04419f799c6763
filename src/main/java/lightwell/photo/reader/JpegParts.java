package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.codec.PngPicture;
import lightwell.jpeg.JpegException;
import lightwell.jpeg.JpegFile;
import lightwell.jpeg.JpegPicture;
import lightwell.jpeg.MpEntry;
import lightwell.message.Message;
import lightwell.metadata.GoogleDepth;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.xmp.ContainerItem;
import lightwell.photo.Limits;

/**
 * Finds the pictures of a JPEG file through its index (MPF), Android's directories (GContainer, Dynamic Depth), and its XMP. Damaged ones
 * are left out with a warning.
 */
final class JpegParts {

    private final JpegFile file;
    private final MetadataBudget budget;
    private final Consumer<Message> warnings;
    private final Map<Long, Place> places = new LinkedHashMap<>();
    private final List<JpegPart> parts = new ArrayList<>();
    private final List<AndroidPart> others = new ArrayList<>();
    private int more;

    private record Place(long length, int mpType, String semantic) {}

    /**
     * The parts of a file.
     *
     * @param parts  the first picture, then the others in the order of index and directory, then those in the XMP
     * @param others Android's parts that are not JPEGs
     * @param depth  description of the depth map
     */
    record Found(List<JpegPart> parts, List<AndroidPart> others, Optional<GoogleDepth> depth) {}

    private JpegParts(JpegFile file, Consumer<Message> warnings) {
        this.file = file;
        this.budget = MetadataBudget.ofFile(file.length());
        this.warnings = warnings;
    }

    static Found find(JpegFile file, Consumer<Message> warnings) {
        return new JpegParts(file, warnings).find();
    }

    private Found find() {
        JpegXmp xmp = JpegXmp.of(file.primary(), budget, warnings);
        JpegPart primary = new JpegPart(0, file.primary(), 0, "", xmp.main(), file.primary().problem());
        for (MpEntry entry : file.index(warnings)) {
            places.putIfAbsent(entry.offset(), new Place(entry.length(), entry.type(), ""));
        }
        ContainerItem.read(xmp.packets()).forEach(items -> directory(items, xmp.depth()));
        parts.add(primary);
        places.forEach((offset, place) -> {
            try {
                add(file.picture(offset, place.length()), place.mpType(), place.semantic());
            } catch (JpegException e) {
                warnings.accept(place.semantic().isEmpty() ? Message.of("photo.picture-left-out", e.told())
                        : Message.of("photo.part-left-out", place.semantic(), e.told()));
            }
        });
        xmp.parts().forEach(this::embedded);
        Limits.warn(more, warnings);
        return new Found(List.copyOf(parts), List.copyOf(others), xmp.depth());
    }

    private void add(JpegPicture picture, int mpType, String semantic) {
        if (parts.size() + others.size() == Limits.MAX_LAYERS) {
            more++;
            return;
        }
        parts.add(new JpegPart(parts.size(), picture, mpType, semantic, JpegMetadata.xmp(picture, budget, warnings), picture.problem()));
    }

    /** Keeps the first part of each kind, since a file may describe a picture in two places. */
    private void addOther(AndroidPart part) {
        boolean there = others.stream().anyMatch(other -> other.semantic().equals(part.semantic()));
        if (!there && parts.size() + others.size() < Limits.MAX_LAYERS) {
            others.add(part);
        }
    }

    private void embedded(AndroidPart part) {
        if (!JpegFile.isJpeg(part.data())) {
            addOther(part);
            return;
        }
        try {
            add(JpegFile.parse(part.data()).primary(), 0, part.semantic());
        } catch (JpegException e) {
            warnings.accept(Message.of("photo.part-xmp-left-out", part.semantic(), e.told()));
        }
    }

    /**
     * Items follow the first picture without gaps except their padding; other data in between make the count from the end the right one.
     */
    private void directory(List<ContainerItem> items, Optional<GoogleDepth> depth) {
        long at = file.primary().length() + items.get(0).padding();
        long left = items.stream().skip(1).mapToLong(item -> item.length() + item.padding()).sum();
        for (ContainerItem listed : items.subList(1, items.size())) {
            ContainerItem item = depth.map(said -> named(listed, said)).orElse(listed);
            AndroidPart part = new AndroidPart(item.semantic(), item.mime(), bytes(item, at, file.length() - left));
            if (!item.jpeg() && part.known()) {
                addOther(part);
            } else if (!item.jpeg()) {
                warnings.accept(Message.of("photo.file-also-holds-bytes-left", words(item), item.length()));
            } else if (!place(item, at) && !place(item, file.length() - left)) {
                warnings.accept(
                        Message.of("photo.part-bytes-left-out-not", item.semantic(), item.length()));
            }
            at += item.length() + item.padding();
            left -= item.length() + item.padding();
        }
    }

    /** Adds the purpose, which Dynamic Depth states elsewhere. */
    private static ContainerItem named(ContainerItem item, GoogleDepth said) {
        if (AndroidPart.CONFIDENCES.contains(item.semantic())) {
            return item.as(AndroidPart.CONFIDENCE);
        } else if (item.uri().isEmpty()) {
            return item;
        }
        return item.uri().equals(said.depth()) ? item.as(AndroidPart.DEPTH)
                : item.uri().equals(said.confidence()) ? item.as(AndroidPart.CONFIDENCE)
                        : item.uri().equals(said.original()) ? item.as(AndroidPart.ORIGINAL) : item;
    }

    /** The position of a PNG, else the expected position; empty if that is outside the file. */
    private ByteBuffer bytes(ContainerItem item, long offset, long fromEnd) {
        Optional<ByteBuffer> first = file.bytes(offset, item.length());
        return first.filter(PngPicture::isPng).or(() -> file.bytes(fromEnd, item.length()).filter(PngPicture::isPng)).or(() -> first)
                .orElse(ByteBuffer.allocate(0));
    }

    private boolean place(ContainerItem item, long offset) {
        if (item.length() == 0 || !file.startsPicture(offset)) {
            return false;
        }
        Optional<Place> indexed = Optional.ofNullable(places.get(offset));
        String semantic = item.semantic().isEmpty() ? indexed.map(Place::semantic).orElse("") : item.semantic();
        places.put(offset, new Place(item.length(), indexed.map(Place::mpType).orElse(0), semantic));
        return true;
    }

    private static Message words(ContainerItem item) {
        if (item.semantic().equals("MotionPhoto")) {
            return Message.of("photo.the-video");
        }
        String name = item.semantic().isEmpty() ? item.uri() : item.semantic();
        return item.mime().isEmpty() ? Message.of("photo.the-part", name) : Message.of("photo.the-part-of-type", name, item.mime());
    }
}
