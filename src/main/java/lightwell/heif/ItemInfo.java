package lightwell.heif;

/** The content of an {@code infe} box. */
record ItemInfo(int id, String type, boolean hidden, String name, String contentType, String uri) {}
