package lightwell.ui.shell;

import java.util.function.IntFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import lightwell.ui.export.ExportModel;
import lightwell.ui.kit.Texts;

/**
 * Closing the window: at once if nothing is being written; otherwise the user chooses to wait, to stop exports, or to stay. While waiting,
 * the window stays usable and shows a note; a failed export keeps it open, so that its message is visible. For the FX thread.
 */
final class Leaving {

    /** The user's answer while exports run. */
    enum Answer { WAIT, STOP, STAY }

    private final ExportModel exports;
    private final StringProperty note;
    private final IntFunction<Answer> ask;
    private final Runnable leave;
    private final InvalidationListener ended = observable -> look();
    private boolean asking;
    private boolean waiting;
    private int failures;

    /**
     * @param note  shows that the window is waiting; otherwise empty
     * @param ask   asks the user, given the number of running exports
     * @param leave closes the window and stops running work
     */
    Leaving(ExportModel exports, StringProperty note, IntFunction<Answer> ask, Runnable leave) {
        this.exports = exports;
        this.note = note;
        this.ask = ask;
        this.leave = leave;
    }

    /** The user wants to close the window. Asking blocks; a second request in the meantime is ignored. */
    void ask() {
        if (asking) {
            return;
        }
        stay();
        failures = exports.failures().get(); // failures during the question must be visible, too
        Answer answer = exports.unfinished().get() == 0 ? Answer.STOP : answer();
        switch (answer) {
            case STOP -> leave.run();
            case WAIT -> await();
            case STAY -> {}
        }
    }

    private Answer answer() {
        asking = true;
        try {
            return ask.apply(exports.unfinished().get());
        } finally {
            asking = false;
        }
    }

    private void await() {
        waiting = true;
        exports.unfinished().addListener(ended);
        look();
    }

    private void look() {
        if (!waiting) {
            return;
        }
        int running = exports.unfinished().get();
        if (exports.failures().get() != failures) {
            stay();
        } else if (running == 0) {
            stay();
            leave.run();
        } else {
            note.set(Texts.get(running == 1 ? "leave.waiting.one" : "leave.waiting.many", running));
        }
    }

    private void stay() {
        waiting = false;
        exports.unfinished().removeListener(ended);
        note.set("");
    }
}
