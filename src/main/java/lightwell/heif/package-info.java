/**
 * ISOBMFF boxes and the HEIF item graph: reading, checking, writing. No pixels, no native code. Every length is checked; the only exception
 * is {@link lightwell.heif.HeifException}, with one sentence.
 */
package lightwell.heif;
