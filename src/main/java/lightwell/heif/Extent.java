package lightwell.heif;

/** A range of bytes in the file; the offset counts from its start. */
public record Extent(int offset, int length) {}
