/**
 * Writing from the window: dialogs, running exports, what they say. For the FX thread; exports run in their own.
 */
package lightwell.ui.export;
