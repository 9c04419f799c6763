/**
 * EXIF: our own bounded reader of TIFF directories, and what is read of it.
 */
package lightwell.metadata.exif;
