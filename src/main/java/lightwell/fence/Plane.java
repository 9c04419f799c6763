package lightwell.fence;

/**
 * Where the samples of a decoded picture are. What the helper says of it is checked here: nothing of it is believed.
 *
 * @param offset bytes from the begin of the shared memory
 */
record Plane(int width, int height, int stride, int channels, int bits, long offset) {

    /**
     * Whether it is a plane within so many bytes of memory.
     *
     * @param colour whether three or four channels were asked for, else one
     */
    boolean isWithin(long bytes, boolean colour) {
        boolean form = width >= 1 && height >= 1 && bits >= 1 && bits <= 16 && (colour ? channels == 3 || channels == 4 : channels == 1);
        if (!form || stride < rowBytes() || offset < 0) {
            return false;
        }
        return length() <= Integer.MAX_VALUE && offset <= bytes - length(); // without overflow: both are below 2^62
    }

    /** The bytes from the first sample to the last one. */
    long length() {
        return (long) stride * (height - 1) + rowBytes();
    }

    private long rowBytes() {
        return (long) width * channels * (bits > 8 ? 2 : 1);
    }
}
