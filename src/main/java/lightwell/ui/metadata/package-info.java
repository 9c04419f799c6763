/**
 * The metadata panel. For the FX thread; the tree is read in the background.
 */
package lightwell.ui.metadata;
