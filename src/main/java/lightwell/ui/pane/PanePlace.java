package lightwell.ui.pane;

import javafx.geometry.Bounds;

/**
 * The place of a pane, in coordinates of the scene.
 *
 * @param pane    all of it
 * @param picture without its header
 * @param light   whether it shows the photo as a picture, rather than a map or a matte
 */
public record PanePlace(Bounds pane, Bounds picture, boolean light) {}
