/**
 * Decodes HEIF items in a helper process behind a fence, so that a fault of a native decoder costs one picture: protocol, limits, shared
 * memory. Everything above asks {@link lightwell.fence.Fence}. Thread-safe; native memory belongs to the returned raster. See
 * {@code docs/security.md}.
 */
package lightwell.fence;
