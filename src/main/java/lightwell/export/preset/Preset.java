package lightwell.export.preset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import lightwell.export.options.OptionsCodec;

/**
 * A way to write photos, kept under a name.
 *
 * @param name        for people, unique: "VFX ACEScg"
 * @param description one sentence
 * @param output      id of the output: "exr"
 * @param fileName    template of the files' names; empty: the output's usual ones
 * @param options     of the output, as its codec has them; missing keys are the defaults
 */
public record Preset(String name, String description, String output, Optional<String> fileName, ObjectNode options) {

    /** The place of the options in messages. */
    static final String OPTIONS = "options";

    /** @throws IllegalArgumentException one sentence with the place */
    public <O> O options(OptionsCodec<O> codec) {
        return codec.read(options, OPTIONS);
    }
}
