package lightwell.export.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.EncodeOptionsJson;
import lightwell.author.encode.OutputFormat;
import lightwell.export.Existing;
import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.export.exr.Compression;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrStorage;
import lightwell.export.options.OptionsCodec;
import lightwell.export.registry.Exporters;
import lightwell.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresetFileTest {

    private static final String HEAD = "{\"lightwell-preset\": 1, \"name\": \"x\", \"output\": \"exr\", ";

    @TempDir
    Path folder;

    private static Schema schema() throws IOException {
        try (InputStream in = PresetFile.class.getResourceAsStream("/lightwell/export/preset.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }

    @Test
    void lightwellsPresetsAreValidAndAreWhatTheyAreCalled() throws IOException {
        List<String> names = new ArrayList<>();
        for (PresetLibrary.Entry entry : PresetLibrary.builtIn()) {
            Preset preset = entry.preset();
            names.add(preset.name());
            assertEquals(List.of(), schema().validate(PresetFile.text(preset), InputFormat.JSON), preset.name());
            assertTrue(entry.about().toString().endsWith("."), entry.about().toString());
        }
        assertEquals(List.of("VFX ACEScg", "ACES2065-1 archive", "Seed layout", "QA everything", "Web HDR"), names);
        PresetLibrary library = new PresetLibrary(folder);
        ExportOptions archive = library.find("aces2065-1 ARCHIVE").options(Exporters.EXR.codec());
        assertEquals("ACES2065-1", archive.color().space());
        assertEquals(new ExrStorage(Compression.ZIP, ExrStorage.Layout.PARTS, OptionalInt.empty()), archive.storage());
        assertEquals(ExportOptions.DEFAULT.withLayout(ExrStorage.Layout.SHENANIGANS).withCompression(Compression.NONE),
                library.find("Seed layout").options(Exporters.EXR.codec()));
        assertEquals(EncodeOptions.DEFAULT.withFormats(List.of(OutputFormat.HEIC, OutputFormat.JPEG)),
                library.find("Web HDR").options(EncodeOptionsJson.CODEC));
    }

    @Test
    void allOptionsAreInTheSchema() throws IOException {
        for (Exporter<?> exporter : Exporters.ALL) {
            assertValid(exporter);
        }
        assertValid("encode", EncodeOptionsJson.CODEC, EncodeOptions.DEFAULT);
        String misspelt = HEAD + "\"options\": {\"colour\": 1}}";
        assertTrue(!schema().validate(misspelt, InputFormat.JSON).isEmpty(), "an unknown key is valid");
    }

    private static <O> void assertValid(Exporter<O> exporter) throws IOException {
        assertValid(exporter.id(), exporter.codec(), exporter.defaults());
    }

    private static <O> void assertValid(String output, OptionsCodec<O> codec, O options) throws IOException {
        Preset preset = new Preset("x", "", output, Optional.of("{stem}"), codec.write(options));
        assertEquals(List.of(), schema().validate(PresetFile.text(preset), InputFormat.JSON), output);
    }

    @Test
    void aSavedPresetIsFoundByNameAndHidesLightwells() throws IOException {
        PresetLibrary library = new PresetLibrary(folder.resolve("presets"));
        Files.createDirectories(library.folder());
        Preset own = new Preset("Seed layout", "Mine.", "exr", Optional.of("{n}"),
                Exporters.EXR.codec().write(ExportOptions.DEFAULT.withThreads(2)));
        PresetFile.write(own, OutputTarget.of(library.place("Seed layout"), Existing.REFUSE));
        assertEquals(library.folder().resolve("Seed_layout.json"), library.place("Seed layout"));
        assertEquals(own, library.find("seed layout"));
        Files.writeString(library.folder().resolve("broken.json"), "{");
        List<Message> broken = new ArrayList<>();
        assertEquals(List.of("VFX ACEScg", "ACES2065-1 archive", "QA everything", "Web HDR", "Seed layout"),
                library.all(broken).stream().map(entry -> entry.preset().name()).toList());
        assertEquals(1, broken.size());
        assertTrue(broken.get(0).toString().contains("broken.json is no JSON, line 1"), broken.toString());
        assertThrows(IllegalArgumentException.class, () -> library.find("nothing"));
    }

    /** Each with the sentence that the user sees. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {
        "[1]; It has no key \"lightwell-preset\", so it is no preset.",
        "{\"name\": \"x\"}; It has no key \"lightwell-preset\", so it is no preset.",
        "{\"lightwell-preset\": \"1\"}; lightwell-preset must be a whole number, not \"1\".",
        "{\"lightwell-preset\": 2}; It is a preset of version 2, and this Lightwell reads version 1: a newer Lightwell may read it.",
        "{\"lightwell-preset\": 1}; The preset lacks \"options\".",
        "HEAD \"options\": []}; options must be an object, not [].",
        "HEAD \"options\": {}, \"nam\": 1}; The preset has the key \"nam\", which is unknown",
        "HEAD \"options\": {}, \"fileName\": 1}; fileName must be text, not 1.",
        "HEAD \"options\": {\"tile\": 64}}; options has the key \"tile\", which is unknown",
        "HEAD \"options\": {\"tiles\": 6.5}}; options.tiles must be a whole number, not 6.5.",
        "HEAD \"options\": {\"tiles\": 8}}; options.tiles: Tiles are from 16 to 512 pixels wide, not 8.",
        "HEAD \"options\": {\"compression\": \"zip:0\"}}; options.compression: The EXR compression \"zip:0\" has a level",
        "HEAD \"options\": {\"layers\": \"hdr\"}}; options.layers must be a list, not \"hdr\".",
        "HEAD \"options\": {\"layers\": [\"hdr\", \"sky\"]}}; options.layers[1]: \"sky\" is none of",
        "HEAD \"options\": {\"layers\": []}}; options.layers: An EXR needs at least one layer.",
        "HEAD \"options\": {\"hdr\": {\"headroom\": 0.5}}}; options.hdr.headroom: The headroom must lie between 1",
        "HEAD \"options\": {\"hdr\": {\"gainMap\": \"both\"}}}; options.hdr.gainMap: \"both\" is none of",
        "HEAD \"options\": {\"camera\": null}}; options.camera must be true or false, not null.",
        "HEAD \"options\": {\"threads\": -1}}; options.threads: The number of threads",
        "HEAD \"options\": {\"camera\": true, \"camera\": false}}; is no JSON, line 1: Duplicate field",
        "{\"lightwell-preset\": 1} x; is no JSON, line 1"})
    void whatIsWrongIsOneSentenceWithItsPlace(String text, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), text.replace("HEAD ", HEAD));
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
                () -> PresetFile.read(file).options(Exporters.EXR.codec()));
        assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    }
}
