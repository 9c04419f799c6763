/** The models of the open photo: panes, light, rules, comparison. No controls. For the FX thread. */
package lightwell.ui.viewer;
