/**
 * What a layer shows: its picture, its scale, its legend, its words. Shared by the panes that show the same layer.
 * {@code ChoiceKinds} registers every kind of what panes show.
 */
package lightwell.ui.content;
