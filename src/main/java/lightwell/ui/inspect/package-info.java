/**
 * The inspector: charts and tables of what is measured. For the FX thread.
 */
package lightwell.ui.inspect;
