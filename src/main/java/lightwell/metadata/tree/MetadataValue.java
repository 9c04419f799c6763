package lightwell.metadata.tree;

import java.util.List;

/** A value of the metadata, with the type that the file gives it. */
public sealed interface MetadataValue {

    record Text(String text) implements MetadataValue {}

    /** A finite number. */
    record Number(double number) implements MetadataValue {}

    /** Several numbers, all finite: a rectangle, a matrix. */
    record Numbers(List<Double> numbers) implements MetadataValue {}

    record Flag(boolean flag) implements MetadataValue {}

    /** Bytes that cannot be interpreted; not to be changed. */
    record Binary(byte[] bytes) implements MetadataValue {}
}
