package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.util.Set;

/**
 * A part of a JPEG of Android's that is not a picture of the JPEG kind: behind the first picture, as its directory says, or in its XMP.
 *
 * @param semantic what it is for: {@link #DEPTH}, {@link #CONFIDENCE}, {@link #ORIGINAL}
 * @param type     MIME type as the file says it; may be empty
 */
record AndroidPart(String semantic, String type, ByteBuffer data) {

    static final String DEPTH = "Depth";
    static final String CONFIDENCE = "DepthConfidence";
    static final String ORIGINAL = "Original";
    /** Dynamic Depth says "Depth", others in its directory's words "DepthMap". */
    static final Set<String> DEPTHS = Set.of(DEPTH, "DepthMap");
    /** In the words of directories; known as such where the file describes a depth map. */
    static final Set<String> CONFIDENCES = Set.of("Confidence", "ConfidenceMap");

    /** Whether it is known what to do with it. */
    boolean known() {
        return DEPTHS.contains(semantic) || semantic.equals(CONFIDENCE) || semantic.equals(ORIGINAL);
    }
}
