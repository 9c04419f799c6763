package lightwell.ui.files;

/** What is known of a photo of the session. */
public sealed interface EntryState {

    EntryState WAITING = new Waiting();

    /** Nothing yet, or no more: its thumbnail is made when it comes into sight. */
    record Waiting() implements EntryState {}

    record Ready(Thumbnail thumbnail) implements EntryState {}

    /** It cannot be read; the sentence says why. */
    record Failed(String sentence) implements EntryState {}

    /** It was deleted or moved; the sentence says so. */
    record Gone(String sentence) implements EntryState {}
}
