/** Writes complete files or none: hidden names, atomic renames, data forced to the disk, removal of what killed processes left. */
package lightwell.files;
