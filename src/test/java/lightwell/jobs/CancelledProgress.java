package lightwell.jobs;

/** Of work that nobody wants any more. */
public final class CancelledProgress implements Progress {

    @Override
    public void report(long done, long total) {}

    @Override
    public boolean isCancelled() {
        return true;
    }
}
