/**
 * Whole files or none: hidden names, atomic renames, data forced to the disk, sweeping what killed processes left.
 */
package lightwell.files;
