/** The window: assembles the features and knows nothing about their internals. For the FX thread. */
package lightwell.ui.shell;
