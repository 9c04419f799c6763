/**
 * The tools over a photo: each has gestures, marks and keys of its own; {@code PaneTools} lists them. Used by the panes, and in part by
 * the 3D view. For the FX thread.
 */
package lightwell.ui.tool;
