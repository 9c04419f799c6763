package lightwell.heif;

/** A run of bytes that lies in the file; offset from its start. */
public record Extent(int offset, int length) {}
