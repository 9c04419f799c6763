/** Decides before JavaFX starts whether the GPU or the processor draws. No JavaFX types. */
package lightwell.ui.graphics;
