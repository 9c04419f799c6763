/**
 * What a layer shows: its picture, scale, legend and texts. Shared by the panes that show the same layer. {@code ChoiceKinds} registers all
 * kinds of pane contents.
 */
package lightwell.ui.content;
