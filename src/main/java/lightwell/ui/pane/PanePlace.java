package lightwell.ui.pane;

import javafx.geometry.Bounds;

/**
 * Where a pane is, in the coordinates of the scene.
 *
 * @param pane    all of it
 * @param picture without its header
 * @param light   whether it shows the photo as a picture, and not a map or a matte
 */
public record PanePlace(Bounds pane, Bounds picture, boolean light) {}
