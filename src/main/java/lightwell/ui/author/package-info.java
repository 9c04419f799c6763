/** The window that makes gain-map and PQ files of HDR pictures: sources, preview, settings and writing. */
package lightwell.ui.author;
