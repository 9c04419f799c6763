package lightwell.ui.marks;

/** A line from the middle of one pixel of the base, A, to the middle of another, B. Immutable. */
public record PixelLine(PixelPosition from, PixelPosition to) {

    /** One of the two ends. */
    public enum End {
        FROM, TO;

        public End other() {
            return this == FROM ? TO : FROM;
        }
    }

    public PixelPosition end(End which) {
        return which == End.FROM ? from : to;
    }

    /** True until its second end is set. */
    public boolean begun() {
        return from.equals(to);
    }

    /** A copy with one end moved. */
    public PixelLine with(End which, PixelPosition at) {
        return which == End.FROM ? new PixelLine(at, to) : new PixelLine(from, at);
    }
}
