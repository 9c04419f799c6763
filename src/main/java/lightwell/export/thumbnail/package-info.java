/** Small pictures of photos for file managers. */
package lightwell.export.thumbnail;
