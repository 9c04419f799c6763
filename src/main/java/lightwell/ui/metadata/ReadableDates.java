package lightwell.ui.metadata;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lightwell.metadata.ExifDate;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataValue;

/** Adds readable dates to the metadata tree; the values stay as stored. Stateless. */
final class ReadableDates {

    /** EXIF keeps fractions and offsets of dates as separate tags, in this directory also for the main directory's date. */
    private static final String EXIF = "ExifIFD";
    private static final Set<String> WITH_COMPANIONS = Set.of("IFD0", EXIF);
    private static final String DATE = "DateTime";
    private static final Set<String> DATES = Set.of(DATE, "DateTimeOriginal", "DateTimeDigitized");

    private ReadableDates() {}

    static MetadataNode of(MetadataNode tree) {
        return of(tree, Map.of());
    }

    /** @param companions texts by name that may belong to dates of the group */
    private static MetadataNode of(MetadataNode node, Map<String, String> companions) {
        if (node.value().isPresent()) {
            return date(node, companions).map(text -> MetadataNode.of(node.name(), node.value().get(), text)).orElse(node);
        }
        Map<String, String> exif = node.children().stream().filter(child -> child.name().equals(EXIF)).findFirst().map(ReadableDates::texts)
                .orElse(Map.of());
        return MetadataNode.group(node.name(), node.children().stream()
                .map(child -> of(child, child.value().isPresent() ? companions : WITH_COMPANIONS.contains(child.name()) ? exif : Map.of()))
                .toList());
    }

    private static Optional<String> date(MetadataNode node, Map<String, String> companions) {
        if (!(node.value().orElse(null) instanceof MetadataValue.Text text)) {
            return Optional.empty();
        }
        Optional<String> which = Optional.of(node.name()).filter(DATES::contains).map(name -> name.substring(DATE.length()));
        return ExifDate.readable(text.text(), which.map(name -> companions.get("SubSecTime" + name)),
                which.map(name -> companions.get("OffsetTime" + name)));
    }

    private static Map<String, String> texts(MetadataNode group) {
        return group.children().stream().collect(Collectors.toMap(MetadataNode::name, MetadataNode::text, (first, second) -> first));
    }
}
