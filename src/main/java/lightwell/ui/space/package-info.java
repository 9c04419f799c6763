/** Depth in space: the 3D pane, its gestures and panel. For the FX thread; scenes are built in the background. */
package lightwell.ui.space;
