package lightwell.ui.content;

/** What a pane shows: equal subjects show the same of a photo. */
public sealed interface PaneSubject permits LayerChoice, LayerDifference {

    /** A short name for the log. */
    String id();
}
