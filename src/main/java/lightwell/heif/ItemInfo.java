package lightwell.heif;

/** What an {@code infe} box says of an item. */
record ItemInfo(int id, String type, boolean hidden, String name, String contentType, String uri) {}
