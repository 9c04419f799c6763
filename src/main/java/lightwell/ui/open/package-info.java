/**
 * Opening photos: prefetch, crash journal, memory. Photos are read in the background and handed to the FX thread.
 */
package lightwell.ui.open;
