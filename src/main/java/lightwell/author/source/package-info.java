/** Reads HDR pictures: 16-bit TIFF and PNG, EXR, PQ and HLG in AVIF and HEIC. Decides what their numbers mean. */
package lightwell.author.source;
