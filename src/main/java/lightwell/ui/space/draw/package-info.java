/** Painters of points, surfaces and lines in space. No JavaFX; several threads paint frames. */
package lightwell.ui.space.draw;
