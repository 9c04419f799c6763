/**
 * Segments and pictures of a JPEG file. No pixels, no native code; only {@link lightwell.jpeg.JpegException} comes out.
 */
package lightwell.jpeg;
