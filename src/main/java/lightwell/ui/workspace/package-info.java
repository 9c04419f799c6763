/** What the features of one window share, and the interface between features and shell. For the FX thread. */
package lightwell.ui.workspace;
