package lightwell.rows;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.icc.IccReader;

/** Decides what the numbers of a file mean by what it says itself: in this order, each rule a step of its own. */
public final class ColourRules {

    private static final Message BY_CHUNK = Message.verbatim("cICP");
    private static final Message BY_NAME = Message.of("rows.by-name");
    private static final Message BY_DEFAULT = Message.of("rows.by-default");

    private ColourRules() {}

    /**
     * By the PNG chunk cICP, else the ICC profile, else the attributes of an EXR.
     *
     * @param attributes of an EXR, else empty
     */
    public static Optional<ColorEncoding> stored(StoredFacts facts, Map<String, String> attributes, Consumer<Message> warnings) {
        return facts.points().filter(said -> !said.unspecified()).map(points -> points.encoding(BY_CHUNK, warnings))
                .or(() -> facts.icc().flatMap(icc -> IccReader.read(icc, warnings))).or(() -> ExrColour.of(attributes));
    }

    /** What is stored, else by the tag in the file's name; one sentence if they contradict each other. */
    public static Optional<ColorEncoding> orByName(Optional<ColorEncoding> stored, String name, Consumer<Message> warnings) {
        Optional<SourceSpace> tag = SourceSpace.tagged(name);
        if (stored.isPresent() && tag.isPresent() && !tag.get().agrees(stored.get())) {
            warnings.accept(Message.of("rows.name-contradicts", name, tag.get().title(), stored.get().name(), stored.get().origin()));
        }
        return stored.or(() -> tag.map(space -> space.encoding(BY_NAME)));
    }

    /** Floats of a file that says nothing: linear Rec. 709, as EXR's default is. */
    public static ColorEncoding ofFloats() {
        return SourceSpace.LINEAR_REC709.encoding(BY_DEFAULT);
    }
}
