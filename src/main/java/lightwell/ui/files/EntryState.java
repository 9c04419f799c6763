package lightwell.ui.files;

/** The state of a photo of the session. */
public sealed interface EntryState {

    EntryState WAITING = new Waiting();

    /** Nothing is known, or no longer: its thumbnail is made when it becomes visible. */
    record Waiting() implements EntryState {}

    record Ready(Thumbnail thumbnail) implements EntryState {}

    /** It cannot be read; the sentence gives the reason. */
    record Failed(String sentence) implements EntryState {}

    /** It was deleted or moved; the sentence says so. */
    record Gone(String sentence) implements EntryState {}
}
