/**
 * One coded picture in, one {@link lightwell.image.Raster} out, through libheif or libjpeg; and back.
 * Functions are safe from several threads; native memory belongs to the raster that is returned. For {@code photo}, {@code export} and
 * {@code sample}.
 */
package lightwell.codec;
