/** A page that shows what was written: one HTML file that needs no network. */
package lightwell.author.gallery;
