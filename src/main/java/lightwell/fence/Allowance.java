package lightwell.fence;

/**
 * What decoding a picture may cost: many times what it does cost, so that only a fault or an attack reaches it.
 *
 * @param cpuSeconds  of all threads
 * @param wallSeconds however busy the machine is
 * @param roomBytes   shared memory for planes
 * @param memoryBytes what the helper may map beyond what it has at rest
 */
record Allowance(double cpuSeconds, double wallSeconds, long roomBytes, long memoryBytes) {

    /** A helper that uses no processor for so long, although it was asked, is stuck. */
    static final double IDLE_SECONDS = 5;

    private static final double LEAST_SECONDS = 5;
    /** 12 megapixels take 0.7 s here. */
    private static final double SECONDS_PER_PIXEL = 0.4e-6;
    private static final double WALL_PER_CPU = 20;
    /** Planes of 16 bits: three planar ones and an interleaved one of four channels, and the first three turned. */
    private static final long BYTES_PER_PIXEL = 24;
    private static final long LEAST_ROOM = 4L << 20;
    /** Threads, their stacks, and the state of decoders. */
    private static final long WORKING = 320L << 20;

    /** @param pixels to decode, including all inputs */
    static Allowance of(long pixels, long fileBytes) {
        double seconds = Math.max(LEAST_SECONDS, pixels * SECONDS_PER_PIXEL);
        long room = LEAST_ROOM + pixels * BYTES_PER_PIXEL;
        return new Allowance(seconds, seconds * WALL_PER_CPU, room, WORKING + fileBytes + room + pixels * BYTES_PER_PIXEL);
    }
}
