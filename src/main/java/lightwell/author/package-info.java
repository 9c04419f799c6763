/**
 * HDR in, gain maps out. {@code source} reads light, {@code base} makes its SDR rendition, {@code map} the gain map between the two,
 * {@code container} writes the files, {@code verify} reads them back and measures, {@code encode} does all of it. This package holds what
 * is passed from one to the next. Used by the command line and the window; no JavaFX.
 */
package lightwell.author;
