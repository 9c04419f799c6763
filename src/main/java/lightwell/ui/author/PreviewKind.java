package lightwell.ui.author;

/** What the preview shows of a source. */
enum PreviewKind {
    SDR, HDR, MAP, CLIPPED
}
