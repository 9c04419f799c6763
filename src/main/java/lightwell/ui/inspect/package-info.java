/** The inspector: charts and tables of measurements. For the FX thread. */
package lightwell.ui.inspect;
