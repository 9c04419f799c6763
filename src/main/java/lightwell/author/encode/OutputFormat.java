package lightwell.author.encode;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.author.HdrSpace;
import lightwell.codec.HeifCodec;
import lightwell.files.FileNames;
import lightwell.message.Message;

/** A kind of file that is written of HDR light. */
public enum OutputFormat {

    /** Apple's and ISO 21496-1's description of one map. */
    HEIC("heic", "_HDR_gain_map.heic", true),
    /** Ultra HDR: hdrgm XMP and ISO 21496-1. */
    JPEG("jpeg", "_UltraHDR.jpg", true),
    /** ISO 21496-1. */
    AVIF("avif", "_HDR_gain_map.avif", true),
    /** PQ of 10 bits with an ICC profile named as Apple names it. */
    PQ_HEIC("pq-heic", "_P3_PQ.heic", false),
    /** PQ of 10 bits with an ICC profile named after the standard. */
    ST2084_HEIC("st2084-heic", "_HDR_P3_D65_ST2084.heic", false),
    PQ_AVIF("pq-avif", "_PQ.avif", false),
    /** PQ of 16 bits. */
    PQ_PNG("pq-png", "_PQ.png", false);

    /** The folder beside the pictures that takes the files by default. */
    public static final String FOLDER = "converted";

    private final String id;
    private final String end;
    private final boolean gainMap;

    OutputFormat(String id, String end, boolean gainMap) {
        this.id = id;
        this.end = end;
        this.gainMap = gainMap;
    }

    public static Optional<OutputFormat> of(String id) {
        return Stream.of(values()).filter(format -> format.id.equalsIgnoreCase(id)).findFirst();
    }

    /** As the command line names it. */
    public String id() {
        return id;
    }

    /** ".heic". */
    public String suffix() {
        return end.substring(end.lastIndexOf('.'));
    }

    /** Whether it has an SDR base and a gain map; otherwise PQ codes. */
    public boolean gainMap() {
        return gainMap;
    }

    /** Whether it can have Apple's description. */
    public boolean apple() {
        return this == HEIC;
    }

    /** The codec of a HEIF file. */
    public Optional<HeifCodec> codec() {
        return switch (this) {
            case HEIC, PQ_HEIC, ST2084_HEIC -> Optional.of(HeifCodec.HEVC);
            case AVIF, PQ_AVIF -> Optional.of(HeifCodec.AV1);
            case JPEG, PQ_PNG -> Optional.empty();
        };
    }

    /** Whether depth can be stored beside the picture. */
    public boolean takesDepth() {
        return codec().filter(HeifCodec.HEVC::equals).isPresent();
    }

    /** The name of a source's file of this kind: {@code name_HDR_gain_map.heic}; PQ files name their primaries. */
    public String name(Path source, HdrSpace space) {
        return FileNames.fit(FileNames.stem(source),
                space == HdrSpace.P3 ? end : end.replace("_P3_D65", "_Rec2020").replace("_P3", "_Rec2020"));
    }

    /** What it is, for people. */
    public Message description() {
        return Message.of("author.format." + id);
    }
}
