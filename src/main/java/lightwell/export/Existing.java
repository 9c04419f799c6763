package lightwell.export;

/** What to do if the target exists. */
public enum Existing { REFUSE, OVERWRITE, SKIP }
