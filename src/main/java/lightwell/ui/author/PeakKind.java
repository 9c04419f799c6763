package lightwell.ui.author;

/** How the light that becomes SDR white is stated. */
enum PeakKind {
    SHARE, NITS
}
