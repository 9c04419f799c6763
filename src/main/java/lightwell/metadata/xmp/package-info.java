/** XMP packets within budgets, and the descriptions that are read from them. */
package lightwell.metadata.xmp;
