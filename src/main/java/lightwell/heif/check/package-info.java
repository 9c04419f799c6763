/**
 * What stands between a file and a decoder: sizes and references are checked, the item graph is rebuilt, and the stream's own
 * description of its colour is read.
 */
package lightwell.heif.check;
