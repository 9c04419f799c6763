package lightwell.photo.reader;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.message.Message;
import lightwell.metadata.CameraBoxes;
import lightwell.metadata.StereoDescription;

/** Finds the stereo pair (entity group {@code ster}) of the shown image, and the description of its cameras. */
final class StereoFinder {

    private static final int UUID_BYTES = 16;

    private final HeifFile graph;
    private final Consumer<Message> warnings;

    /** @param graph its primary image is the one that is shown */
    StereoFinder(HeifFile graph, Consumer<Message> warnings) {
        this.graph = graph;
        this.warnings = warnings;
    }

    Optional<StereoDescription> find() {
        for (HeifFile.Group group : graph.groups()) {
            List<Integer> eyes = group.entities();
            if (group.type().equals("ster") && eyes.size() == 2 && eyes.contains(graph.primary().id())
                    && graph.items().keySet().containsAll(eyes)) {
                return Optional.of(describe(graph.items().get(eyes.get(0)), graph.items().get(eyes.get(1))));
            }
        }
        return Optional.empty();
    }

    private StereoDescription describe(Item left, Item right) {
        OptionalDouble disparity = box(left, "", CameraBoxes.DISPARITY).or(() -> box(right, "", CameraBoxes.DISPARITY))
                .map(content -> CameraBoxes.disparityAdjustment(content, warnings)).orElse(OptionalDouble.empty());
        StereoDescription.Eye first = eye(left);
        StereoDescription.Eye second = eye(right);
        boolean nothing = disparity.isEmpty() && first.intrinsics().or(second::intrinsics).isEmpty()
                && first.position().or(second::position).isEmpty();
        return new StereoDescription(first, second, disparity,
                nothing ? "the file says nothing of its cameras" : "camera properties of the images");
    }

    private StereoDescription.Eye eye(Item item) {
        Optional<Property.Ispe> size = item.property(Property.Ispe.class);
        return new StereoDescription.Eye(item.id(),
                size.flatMap(s -> box(item, "cmin", CameraBoxes.INTRINSICS)
                        .flatMap(content -> CameraBoxes.intrinsics(content, s.width(), s.height(), warnings))),
                box(item, "cmex", CameraBoxes.EXTRINSICS).flatMap(content -> CameraBoxes.position(content, warnings)));
    }

    /** The content of the first property box of that type, or of a {@code uuid} box with that extended type. */
    private static Optional<byte[]> box(Item item, String type, String uuid) {
        for (Property property : item.properties()) {
            if (property instanceof Property.Other other) {
                byte[] content = other.content();
                if (other.type().equals(type)) {
                    return Optional.of(content);
                } else if (other.type().equals("uuid") && content.length >= UUID_BYTES
                        && HexFormat.of().formatHex(content, 0, UUID_BYTES).equals(uuid)) {
                    return Optional.of(Arrays.copyOfRange(content, UUID_BYTES, content.length));
                }
            }
        }
        return Optional.empty();
    }
}
