/** Finding commands: the palette and the key sheet. For the FX thread. */
package lightwell.ui.palette;
