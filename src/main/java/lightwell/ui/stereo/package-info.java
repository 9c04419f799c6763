/** Stereo pairs: both eyes side by side, as an anaglyph, or alternating. For the FX thread. */
package lightwell.ui.stereo;
