/** Measurements at a pixel, in a region and along a line. Models without controls; measuring runs in the background. */
package lightwell.ui.measure;
