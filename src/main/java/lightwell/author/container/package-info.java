/** Writes files: gain-map HEIC and AVIF, PQ HEIC, AVIF and PNG, Ultra HDR JPEG. Bytes out; nothing is computed from light here. */
package lightwell.author.container;
