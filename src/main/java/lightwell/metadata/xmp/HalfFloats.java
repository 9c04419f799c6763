package lightwell.metadata.xmp;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.DepthAccuracy;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.DepthDescription.Kind;

/**
 * Decides whether the 16-bit samples of a lossless depth map are half floats. Apple: a filtered map becomes an 8-bit lossy JPEG, one with
 * holes (NaN) a 16-bit lossless one "to preserve all of the not a numbers" (WWDC 2017, session 507), which only floats can represent;
 * {@code apdi:StoredFormat} is the CoreVideo pixel format of the samples ('L008' in 8-bit maps, 'hdep' or 'hdis' for half floats).
 */
final class HalfFloats {

    private static final String PIXELS = "http://ns.apple.com/pixeldatainfo/1.0/";
    private static final int DEPTH = 0x68646570; // hdep
    private static final int DISPARITY = 0x68646973; // hdis
    /** The largest metres, or 1/m, that are represented if the file states no largest value. */
    private static final double ASSUMED_MAX = 16;

    private HalfFloats() {}

    /**
     * The description of the samples after their conversion to codes: 0 is a hole, the largest code {@code max}.
     *
     * @param linear the description in the XMP, if it has a range
     * @return empty if the samples are integers, as {@code linear} describes them
     */
    static Optional<DepthDescription> describe(Optional<Xmp> xmp, Optional<DepthDescription> linear, Consumer<Message> warnings) {
        int stored = format(xmp, "StoredFormat");
        int nativeFormat = format(xmp, "NativeFormat");
        boolean said = stored == DEPTH || stored == DISPARITY;
        if (!said && (stored != 0 || nativeFormat != DEPTH && nativeFormat != DISPARITY)) {
            return Optional.empty();
        }
        if (!said) {
            warnings.accept(
                    Message.of("metadata.depth-map-samples-taken-half"));
        }
        if (linear.isEmpty()) {
            warnings.accept(Message.of("metadata.depth-map-gives-no-largest", (int) ASSUMED_MAX));
        }
        Kind kind = linear.map(DepthDescription::kind).orElse((said ? stored : nativeFormat) == DEPTH ? Kind.DEPTH : Kind.DISPARITY);
        double max = linear.map(DepthDescription::max).filter(value -> value > 0).orElse(ASSUMED_MAX);
        String source = "half floats of depthData";
        return Optional
                .of(linear.map(d -> new DepthDescription(kind, 0, max, d.accuracy(), d.quality(), d.filtered(), d.calibration(), source))
                        .orElseGet(() -> new DepthDescription(kind, 0, max, DepthAccuracy.UNKNOWN, "unknown", false, Optional.empty(),
                                source)));
    }

    private static int format(Optional<Xmp> xmp, String name) {
        OptionalDouble code = xmp.map(packet -> packet.number(PIXELS, name)).orElse(OptionalDouble.empty());
        return (int) (long) code.orElse(0);
    }
}
