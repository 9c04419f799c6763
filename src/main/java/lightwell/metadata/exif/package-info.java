/** EXIF: a bounded reader of TIFF directories, and the values that are read from it. */
package lightwell.metadata.exif;
