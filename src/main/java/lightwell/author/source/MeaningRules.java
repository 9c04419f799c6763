package lightwell.author.source;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.author.AuthorException;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.message.Message;
import lightwell.metadata.CodePoints;
import lightwell.metadata.ColorEncoding;
import lightwell.rows.ColourRules;
import lightwell.rows.SourceSpace;
import lightwell.rows.StoredFacts;

/**
 * Decides what the numbers of a file mean: by the user, the PNG chunk cICP, the ICC profile, the attributes of an EXR, the tag in the
 * file's name; floats without any of it are linear Rec. 709, as EXR's default is.
 */
final class MeaningRules {

    private static final Message BY_OPTION = Message.verbatim("--input-space");

    private final String name;
    private final SourceOptions options;
    private final boolean sdr;
    private final ColorEngine color;
    private final Consumer<Message> warnings;

    /**
     * @param name of the file
     * @param sdr  whether it may be SDR
     */
    MeaningRules(String name, SourceOptions options, boolean sdr, ColorEngine color, Consumer<Message> warnings) {
        this.name = name;
        this.options = options;
        this.sdr = sdr;
        this.color = color;
        this.warnings = warnings;
    }

    /**
     * @param attributes of an EXR, else empty
     * @param floats     whether samples may exceed 1
     * @throws AuthorException one sentence, if nothing says what integers mean, or they are SDR
     */
    SourceMeaning decide(StoredFacts facts, Map<String, String> attributes, boolean floats) throws IOException {
        if (options.inputSpace().isPresent()) {
            SourceMeaning said = named(options.inputSpace().get(), facts, floats);
            return checked(said, floats && !isCoded(said));
        }
        Optional<ColorEncoding> stored = stored(facts, attributes);
        Optional<ColorEncoding> said = ColourRules.orByName(stored, name, warnings);
        if (said.isPresent()) {
            boolean narrow = stored.isPresent() && facts.narrow();
            return checked(SourceMeaning.of(said.get(), floats, narrow, color), floats && isLinear(said.get()));
        }
        if (sdr) {
            return SourceMeaning.of(ColorEncoding.ASSUMED_SRGB, floats, false, color);
        }
        if (!floats) {
            throw new AuthorException(Message.of("author.source.no-meaning", name, SourceSpace.P3_PQ.title()));
        }
        return SourceMeaning.of(ColourRules.ofFloats(), true, false, color);
    }

    /** A name of ours, else of the config. */
    SourceMeaning named(String space, StoredFacts facts, boolean floats) throws IOException {
        Optional<SourceSpace> own = SourceSpace.of(space);
        if (own.isPresent()) {
            return SourceMeaning.of(own.get().encoding(BY_OPTION), floats, facts.narrow(), color);
        }
        try {
            return SourceMeaning.ofConfig(space, BY_OPTION, color);
        } catch (ColorException e) {
            throw new AuthorException(Message.of("author.source.no-space", space, SourceSpace.titles(), e.told()), e);
        }
    }

    private Optional<ColorEncoding> stored(StoredFacts facts, Map<String, String> attributes) throws ColorException {
        Optional<ColorEncoding> stored = ColourRules.stored(facts, attributes, warnings);
        return stored.isPresent() ? Optional.of(ProfileCurve.recognised(stored.get(), color)) : stored;
    }

    /** @param unlimited whether samples may be brighter than any code */
    private SourceMeaning checked(SourceMeaning meaning, boolean unlimited) throws AuthorException {
        if (!unlimited && !sdr) {
            meaning.requireHdr(name);
        }
        return meaning;
    }

    private static boolean isLinear(ColorEncoding encoding) {
        return encoding.tables().isEmpty() && encoding.red().equals(encoding.green()) && encoding.curve().equals("linear");
    }

    /** Whether the meaning is a curve of codes 0..1; what the config converts is not limited. */
    private static boolean isCoded(SourceMeaning meaning) {
        return !isLinear(meaning.encoding());
    }
}
