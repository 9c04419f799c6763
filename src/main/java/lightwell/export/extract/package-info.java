/** Writes every layer as TIFF, and the metadata as stored and as JSON. */
package lightwell.export.extract;
