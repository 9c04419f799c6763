package lightwell.photo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import lightwell.message.Message;

/** The independent images of a file, with numbers and names that do not depend on which of them is shown. */
public final class TopImages {

    public static final String MAIN = "main";
    private static final String LEFT = "left";
    private static final String RIGHT = "right";

    /** Entity groups of ISO/IEC 23008-12, 6.8: the name of a member, and of the group. */
    private static final Map<String, AuxiliaryType.Named> GROUPS = Map.of(
            "brst", new AuxiliaryType.Named("burst", Message.of("layer.of-a-burst")),
            "aebr", new AuxiliaryType.Named("exposure", Message.of("layer.of-an-exposure-bracket")),
            "wbbr", new AuxiliaryType.Named("white_balance", Message.of("layer.of-a-white-balance-bracket")),
            "fobr", new AuxiliaryType.Named("focus", Message.of("layer.of-a-focus-bracket")),
            "afbr", new AuxiliaryType.Named("flash", Message.of("layer.of-a-flash-exposure-bracket")),
            "dobr", new AuxiliaryType.Named("depth_of_field", Message.of("layer.of-a-depth-of-field-bracket")),
            "pano", new AuxiliaryType.Named("panorama", Message.of("layer.of-a-panorama")));

    private final HeifFile graph;
    private final Set<Integer> parts = new HashSet<>();
    private final Map<Integer, String> groups = new HashMap<>();
    private final Map<Integer, String> eyes = new HashMap<>();
    private final List<PhotoImage> images = new ArrayList<>();
    private final Map<Integer, PhotoImage> byItem = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    /** @param graph as stored; its primary image is the main one */
    public TopImages(HeifFile graph) {
        this.graph = graph;
        for (Item item : graph.items().values()) {
            for (Item input : graph.targets(item, "dimg")) {
                if (!item.type().equals("tmap") && (input.hidden() || item.type().equals("grid"))) {
                    parts.add(input.id());
                }
            }
        }
        for (HeifFile.Group group : graph.groups()) {
            for (int i = 0; i < group.entities().size(); i++) {
                int id = group.entities().get(i);
                if (group.type().equals("ster")) {
                    eyes.putIfAbsent(id, i == 0 ? LEFT : RIGHT);
                } else if (GROUPS.containsKey(group.type())) {
                    groups.putIfAbsent(id, group.type());
                }
            }
        }
        add(graph.primary());
        graph.items().values().stream().filter(this::standsAlone).forEach(this::add);
    }

    /** All images, the main one first, including those that cannot be decoded; none is marked as shown. */
    public List<PhotoImage> images() {
        return images;
    }

    public Optional<PhotoImage> of(Item item) {
        return Optional.ofNullable(byItem.get(item.id()));
    }

    /** Images that are inputs of others. */
    public Set<Integer> parts() {
        return parts;
    }

    private Optional<String> eye(Item item) {
        return Optional.ofNullable(eyes.get(item.id()));
    }

    private boolean standsAlone(Item item) {
        boolean image = item.id() != graph.primary().id() && item.property(Property.Ispe.class).isPresent()
                && !item.type().equals("tmap") && !parts.contains(item.id());
        boolean belongs = item.property(Property.AuxC.class).isPresent() || !graph.targets(item, "auxl").isEmpty()
                || !graph.targets(item, "thmb").isEmpty();
        return image && !belongs && (!item.hidden() || eyes.containsKey(item.id()));
    }

    private void add(Item item) {
        int number = images.size() + 1;
        Optional<AuxiliaryType.Named> group = Optional.ofNullable(groups.get(item.id())).map(GROUPS::get);
        String name = number == 1 ? MAIN : group.map(AuxiliaryType.Named::name).orElse("image") + "_" + number;
        Message alone = number == 1 ? Message.of("layer.main-image") : Message.of("layer.image-number", number);
        Message title = group.map(g -> Message.of("layer.in-group", alone, g.title())).orElse(alone);
        Optional<String> eye = eye(item);
        if (eye.isPresent()) {
            boolean first = !names.contains(eye.get());
            name = first ? eye.get() : eye.get() + "_" + number;
            Message side = Message.of(eye.get().equals(LEFT) ? "layer.left-eye" : "layer.right-eye");
            title = first ? side : Message.of("layer.eye-of-image", side, number);
        }
        Property.Ispe size = item.uprightSize().orElse(new Property.Ispe(0, 0));
        PhotoImage image = new PhotoImage(number, item.id(), name, title, size.width(), size.height(), false);
        images.add(image);
        byItem.putIfAbsent(item.id(), image);
        names.add(name);
    }
}
