package lightwell.ui.content;

/** What a pane is asked to show. Equal ones show the same of a photo. */
public sealed interface PaneSubject permits LayerChoice, LayerDifference {

    /** In short, for the log. */
    String id();
}
