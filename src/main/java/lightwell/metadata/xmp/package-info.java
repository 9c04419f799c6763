/**
 * XMP packets within budgets, and the descriptions read of them.
 */
package lightwell.metadata.xmp;
