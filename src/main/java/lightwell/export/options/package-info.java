/** Options of outputs as JSON: declared once for both ways, with errors as sentences that name the place. */
package lightwell.export.options;
