/**
 * Pictures as the window reads them: sources of values in bands, and pyramids of their reduced levels. No controls; thread-safe where a
 * class says so.
 */
package lightwell.ui.bands;
