/**
 * What is measured at a pixel, in a region, along a line. Models without controls; measuring runs in the background.
 */
package lightwell.ui.measure;
