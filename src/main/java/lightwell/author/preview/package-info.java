/** What gain-map files of a picture will show, and how exact they will be, before anything is encoded. */
package lightwell.author.preview;
