/** Opening photos: prefetching, crash journal, memory. Photos are read in the background and passed to the FX thread. */
package lightwell.ui.open;
