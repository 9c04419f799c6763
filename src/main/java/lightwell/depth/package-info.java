/**
 * Units, calibration, points and surfaces of depth maps. Lengths are metres, in the taking camera's space.
 * Immutable values; blocks only where a layer is decoded.
 */
package lightwell.depth;
