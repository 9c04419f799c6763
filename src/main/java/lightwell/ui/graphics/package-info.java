/**
 * Whether a GPU draws or the processor, decided before JavaFX starts. No JavaFX types.
 */
package lightwell.ui.graphics;
