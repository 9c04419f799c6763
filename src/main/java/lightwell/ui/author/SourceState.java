package lightwell.ui.author;

/** What happens to a source. */
enum SourceState {

    WAITING, READING, READY, WRITING, DONE, FAILED;

    /** Whether a thread is at work on it. */
    boolean busy() {
        return this == READING || this == WRITING;
    }
}
