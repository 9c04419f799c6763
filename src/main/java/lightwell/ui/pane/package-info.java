/** One pane: its picture, header, gestures and marks. For the FX thread; frames are painted in the background. */
package lightwell.ui.pane;
