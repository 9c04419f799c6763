/**
 * What a layer shows: its picture, its scale, its legend, its words. Shared by the panes that show the same layer.
 */
package lightwell.ui.content;
