/**
 * Finding commands: the palette and the sheet of keys. For the FX thread.
 */
package lightwell.ui.palette;
