/** Exports from the window: dialogs, running exports, messages. For the FX thread; exports run on their own threads. */
package lightwell.ui.export;
