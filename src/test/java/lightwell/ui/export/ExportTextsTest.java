package lightwell.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.exr.ExportOptions;
import lightwell.export.registry.Exporters;
import lightwell.ui.kit.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every output has its words in the window, and its options. */
class ExportTextsTest {

    static List<Exporter<?>> all() {
        return Exporters.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyOutputHasItsWords(Exporter<?> exporter) {
        List<String> keys = new ArrayList<>(List.of("action." + exporter.action(), "action." + exporter.action() + ".tip",
                "export." + exporter.id() + ".title", "export." + exporter.id() + ".done"));
        exporter.kinds().stream().map(FileKind::id).forEach(kind -> keys.add("export." + exporter.id() + "." + kind));
        keys.forEach(key -> assertFalse(Texts.get(key).isBlank(), key));
    }

    @Test
    void panelsGiveOptionsAndOthersAreTheDefaults() {
        ExportChoices choices = new ExportChoices();
        ExportOptions chosen = ExportOptions.DEFAULT.withDepth(ExportOptions.DepthUpsampling.GUIDED);
        choices.set(Exporters.EXR, () -> chosen);
        assertEquals(chosen, choices.of(Exporters.EXR));
        assertEquals(Exporters.CLOUD.defaults(), choices.of(Exporters.CLOUD));
    }
}
