package lightwell.ui.author;

import java.util.concurrent.atomic.AtomicLong;
import lightwell.jobs.Progress;

/** Cancelled as soon as a newer request exists. */
record Until(AtomicLong newest, long own) implements Progress {

    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
        return newest.get() != own;
    }
}
