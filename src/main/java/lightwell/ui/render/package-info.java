/** Pyramids and painters, which render frames of layers. No controls; thread-safe where a class says so. */
package lightwell.ui.render;
