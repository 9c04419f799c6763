package lightwell.ui.viewer;

/**
 * What a pane says beside its picture.
 *
 * @param message in place of the picture; empty when there is a picture, or no photo
 * @param rule    for the header
 * @param detail  for the header's tooltip
 */
record PaneState(Kind kind, String message, String rule, String detail) {

    enum Kind { NO_PHOTO, BUSY, EMPTY, SHOWN }

    static final PaneState NO_PHOTO = new PaneState(Kind.NO_PHOTO, "", "", "");
    static final PaneState BUSY = new PaneState(Kind.BUSY, ViewerTexts.get("pane.busy"), "", "");

    static PaneState empty(String message) {
        return new PaneState(Kind.EMPTY, message, "", "");
    }

    static PaneState shown(String rule, String detail) {
        return new PaneState(Kind.SHOWN, "", rule, detail);
    }
}
