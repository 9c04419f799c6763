/**
 * Codes to linear light, and light to displays, through OpenColorIO. Prepared transforms are immutable and thread-safe. For {@code export},
 * {@code cli} and {@code ui}.
 */
package lightwell.color;
