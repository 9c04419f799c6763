/** The Light panel: grading, HDR rules, colour maps, stereo. For the FX thread. */
package lightwell.ui.light;
