/**
 * Typed descriptions of gain maps, depth, colour, cameras. Immutable values; readers of the formats are in the packages below.
 */
package lightwell.metadata;
