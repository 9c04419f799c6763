package lightwell.heif;

import java.util.List;

/**
 * An item to be written into a {@code meta} box.
 *
 * @param inIdat  whether the extents count from the start of {@code idat} instead of the file
 */
public record StoredItem(int id, String type, boolean hidden, String name, String contentType, String uri,
        List<Property> properties, boolean inIdat, List<Extent> extents) {}
