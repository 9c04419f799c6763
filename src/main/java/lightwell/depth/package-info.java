/**
 * Units, calibration, points and surfaces of depth maps. Lengths are metres in the space of the taking camera. Immutable values; only
 * decoding a layer blocks.
 */
package lightwell.depth;
