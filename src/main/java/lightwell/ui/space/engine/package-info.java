/** The choice of what draws the 3D view: JavaFX's 3D pipeline or the processor. */
package lightwell.ui.space.engine;
