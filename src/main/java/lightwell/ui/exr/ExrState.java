package lightwell.ui.exr;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import lightwell.export.exr.ExportOptions;
import lightwell.export.registry.Exporters;

/**
 * What is remembered of the options of EXRs. HDR rules are remembered by the Light panel.
 *
 * @param json     the options, as presets have them; may be missing
 * @param fileName the template of names of files; may be missing
 * @param preset   the name of the preset from which they came; may be missing
 */
record ExrState(@JsonProperty("options") JsonNode json, @JsonProperty("fileName") String fileName, @JsonProperty("preset") String preset) {

    static final String PART = "exr";

    static ExrState of(ExrChoices choices, PresetModel presets) {
        return new ExrState(Exporters.EXR.codec().write(choices.options().get()), choices.fileName().get(), presets.chosen().get().name());
    }

    /** Empty if another version wrote what this one does not know. */
    Optional<ExportOptions> options() {
        try {
            return Optional.ofNullable(json).map(options -> Exporters.EXR.codec().read(options, PART));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String names() {
        return fileName == null ? "" : fileName;
    }

    String presetName() {
        return preset == null ? "" : preset;
    }
}
