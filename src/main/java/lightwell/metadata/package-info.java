/** Typed descriptions of gain maps, depth, colour and cameras. Immutable values; the packages below read the formats. */
package lightwell.metadata;
