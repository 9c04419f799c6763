/**
 * What depth is worth, as a page or a table.
 */
package lightwell.export.report;
