/**
 * The Light panel: grading, rules of HDR, colour maps, stereo. For the FX thread.
 */
package lightwell.ui.light;
