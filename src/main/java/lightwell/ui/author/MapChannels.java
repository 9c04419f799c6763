package lightwell.ui.author;

/** The channels of a gain map. */
enum MapChannels {
    MONO, RGB
}
