/** Writes a photo's layers as one EXR: which channels in which parts, with which attributes. */
package lightwell.export.exr;
