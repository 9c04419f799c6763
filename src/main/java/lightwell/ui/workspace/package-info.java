/**
 * What the features of one window share, and what a feature is to the shell. For the FX thread.
 */
package lightwell.ui.workspace;
