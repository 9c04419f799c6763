/**
 * Pins, region and line on a picture. Values without controls; for the FX thread.
 */
package lightwell.ui.marks;
