/**
 * Codes to linear light, and light to displays, through OpenColorIO. Prepared transforms are immutable and safe from several threads.
 * For {@code export}, {@code cli} and {@code ui}.
 */
package lightwell.color;
