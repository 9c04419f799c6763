/** Segments and pictures of a JPEG file. No pixels, no native code; the only exception is {@link lightwell.jpeg.JpegException}. */
package lightwell.jpeg;
