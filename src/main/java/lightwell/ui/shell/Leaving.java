package lightwell.ui.shell;

import java.util.function.IntFunction;
import javafx.beans.InvalidationListener;
import javafx.beans.property.StringProperty;
import lightwell.ui.export.ExportModel;
import lightwell.ui.kit.Texts;

/**
 * Closing the window: at once while nothing is written; else the user says whether to wait, to stop what runs, or to stay. While it waits
 * the window stays usable and says so; an export that fails meanwhile keeps it open, so that its sentence is seen. For the FX thread.
 */
final class Leaving {

    /** What to do while exports run. */
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
     * @param note  says that the window waits; empty when it does not
     * @param ask   asks the user, given how many exports run
     * @param leave closes the window; stops what still runs
     */
    Leaving(ExportModel exports, StringProperty note, IntFunction<Answer> ask, Runnable leave) {
        this.exports = exports;
        this.note = note;
        this.ask = ask;
        this.leave = leave;
    }

    /** The user wants to close the window; asking blocks, a second wish meanwhile is the same one. */
    void ask() {
        if (asking) {
            return;
        }
        stay();
        failures = exports.failures().get(); // what fails while the question stands is to be seen, too
        Answer answer = exports.running().isEmpty() ? Answer.STOP : answer();
        switch (answer) {
            case STOP -> leave.run();
            case WAIT -> await();
            case STAY -> {}
        }
    }

    private Answer answer() {
        asking = true;
        try {
            return ask.apply(exports.running().size());
        } finally {
            asking = false;
        }
    }

    private void await() {
        waiting = true;
        exports.running().addListener(ended);
        look();
    }

    private void look() {
        if (!waiting) {
            return;
        }
        int running = exports.running().size();
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
        exports.running().removeListener(ended);
        note.set("");
    }
}
