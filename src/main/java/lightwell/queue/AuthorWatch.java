package lightwell.queue;

/** Is told what jobs that author pictures have made. Called on the jobs' threads, several at a time. */
public interface AuthorWatch {

    /** Wants nothing. */
    AuthorWatch NONE = new AuthorWatch() {};

    /** Whether small pictures of the source are wanted, which cost memory and time. */
    default boolean wantsPictures(JobRequest request) {
        return false;
    }

    /** Called before the job ends; not if it fails. */
    default void authored(JobRequest request, Authored result) {}
}
