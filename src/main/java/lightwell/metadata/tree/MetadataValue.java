package lightwell.metadata.tree;

import java.util.List;

/** A value of the metadata, typed as far as the file types it. */
public sealed interface MetadataValue {

    record Text(String text) implements MetadataValue {}

    /** Finite. */
    record Number(double number) implements MetadataValue {}

    /** Several numbers, all finite: a rectangle, a matrix. */
    record Numbers(List<Double> numbers) implements MetadataValue {}

    record Flag(boolean flag) implements MetadataValue {}

    /** What nobody knows how to read; not to be changed. */
    record Binary(byte[] bytes) implements MetadataValue {}
}
