/**
 * Decodes one coded picture into one {@link lightwell.image.Raster}, through libheif or libjpeg, and encodes. Thread-safe; native memory
 * belongs to the returned raster. For {@code photo}, {@code export} and {@code sample}.
 */
package lightwell.codec;
