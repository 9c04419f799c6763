package lightwell.export;

/** What to do if the target exists. */
public enum Existing {
    REFUSE, OVERWRITE, SKIP,
    /** Leave it alone if its {@link Stamp} says that the same photo and options made it; otherwise replace it. */
    UPDATE
}
