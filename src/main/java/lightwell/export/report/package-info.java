/** The quality of depth, as a page or a table. */
package lightwell.export.report;
