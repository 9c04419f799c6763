package lightwell.export;

/** What to do when a file has the name of an output already. */
public enum Existing { REFUSE, OVERWRITE, SKIP }
