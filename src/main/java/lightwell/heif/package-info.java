/**
 * ISOBMFF boxes and the HEIF item graph: read, checked, normalised, written. No pixels, no native code.
 * Every length is checked; only {@link lightwell.heif.HeifException} comes out, with one sentence.
 */
package lightwell.heif;
