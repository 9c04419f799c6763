package lightwell.failure;

/** Marks an exception whose message is one plain sentence for people: what failed, and why. All others are for the log. */
public interface Told {}
