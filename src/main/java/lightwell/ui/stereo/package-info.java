/**
 * Stereo pairs: both eyes side by side, as an anaglyph, or one after the other. For the FX thread.
 */
package lightwell.ui.stereo;
