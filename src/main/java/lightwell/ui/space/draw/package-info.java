/**
 * The painter of points, surfaces and lines in space. No JavaFX; frames are painted in several threads.
 */
package lightwell.ui.space.draw;
