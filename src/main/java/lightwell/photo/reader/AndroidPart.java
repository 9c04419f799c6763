package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * A part of an Android JPEG that is not a JPEG picture: behind the first picture, as its directory says, or in its XMP.
 *
 * @param semantic its purpose: {@link #DEPTH}, {@link #CONFIDENCE}, {@link #ORIGINAL}
 * @param type     MIME type in the file; may be empty
 */
record AndroidPart(String semantic, String type, ByteBuffer data) {

    static final String DEPTH = "Depth";
    static final String CONFIDENCE = "DepthConfidence";
    static final String ORIGINAL = "Original";
    /** Dynamic Depth says "Depth", directories of others say "DepthMap". */
    static final Set<String> DEPTHS = Set.of(DEPTH, "DepthMap");
    /** The terms of directories; only used if the file describes a depth map. */
    static final Set<String> CONFIDENCES = Set.of("Confidence", "ConfidenceMap");

    /** Whether its purpose is supported. */
    boolean known() {
        return DEPTHS.contains(semantic) || semantic.equals(CONFIDENCE) || semantic.equals(ORIGINAL);
    }
}
