/**
 * Comparing two layers in one pane: wipe, blink, difference. The model is {@link lightwell.ui.viewer.CompareModel}, since panes depend on
 * it. For the FX thread.
 */
package lightwell.ui.compare;
