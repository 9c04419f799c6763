/** Painters of values, and frames of pyramids. No controls; thread-safe where a class says so. */
package lightwell.ui.render;
