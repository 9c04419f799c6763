package lightwell.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    /** A part, as a feature has one. */
    record Part(String folder, double number, List<String> several) {}

    private static final Part PART = new Part("/photos/Zürich", 1.5, List.of("a", "b"));

    @TempDir
    private Path folder;

    @Test
    void aPartComesBackAsItWasSaved() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("new/window.json"));
        Settings settings = new Settings();
        settings.put("part", PART);
        file.save(settings);
        assertEquals(Optional.of(PART), file.load().get("part", Part.class));
        try (Stream<Path> left = Files.list(folder.resolve("new"))) {
            assertEquals(List.of("window.json"), left.map(path -> path.getFileName().toString()).toList());
        }
    }

    /** Saved once a second while something changes, a disk that is full would collect them. */
    @Test
    void aSaveThatFailsLeavesNothing() throws IOException {
        Path path = folder.resolve("window.json");
        Files.createDirectories(path.resolve("in the way"));
        for (int i = 0; i < 3; i++) {
            new SettingsFile(path).save(new Settings());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(path), left.toList());
        }
    }

    @Test
    void aMissingOrDamagedFileRemembersNothing() throws IOException {
        Path path = folder.resolve("window.json");
        for (String text : List.of("{\"part\": {\"folder\": \"", "[1, 2]", "", "\u0000")) {
            Files.writeString(path, text);
            assertTrue(new SettingsFile(path).load().get("part", Part.class).isEmpty(), text);
        }
        Files.delete(path);
        assertTrue(new SettingsFile(path).load().get("part", Part.class).isEmpty());
    }

    @Test
    void oneTextIsReadWithoutTheRest() throws IOException {
        Path path = folder.resolve("window.json");
        SettingsFile file = new SettingsFile(path);
        assertEquals("auto", PreferencesState.pipelineIn(file));
        Files.writeString(path,
                "{\"other\": {\"pipeline\": \"gpu\"}, \"preferences\": {\"deep\": {\"pipeline\": \"gpu\"}, \"pipeline\": \"sw\"}}");
        assertEquals("sw", PreferencesState.pipelineIn(file));
        assertEquals(Optional.of("gpu"), file.text("other", "pipeline"));
        assertEquals(Optional.empty(), file.text("pipeline", "other"));
        for (String text : List.of("{\"preferences\": {\"pipeline\": \"fast\"}}", "{\"preferences\": {\"pipeline\": 7}}", "[1", "",
                "\u0000")) {
            Files.writeString(path, text);
            assertEquals("auto", PreferencesState.pipelineIn(file), text);
        }
    }

    @Test
    void aDamagedPartIsLostAloneAndUnknownKeysAreForgiven() throws IOException {
        Path path = folder.resolve("window.json");
        Files.writeString(path,
                "{\"version\": 99, \"good\": {\"folder\": \"here\", \"future\": 1}, \"bad\": {\"number\": \"wide\"}, \"odd\": 7}");
        Settings settings = new SettingsFile(path).load();
        assertEquals(Optional.of(new Part("here", 0, null)), settings.get("good", Part.class));
        assertTrue(settings.get("bad", Part.class).isEmpty());
        assertTrue(settings.get("odd", Part.class).isEmpty());
    }

    @Test
    void partsOfANewerVersionSurviveAnOlderOne() throws IOException {
        Path path = folder.resolve("window.json");
        Files.writeString(path, "{\"version\": 99, \"future\": {\"more\": [1, {\"a\": 2}]}}");
        SettingsFile file = new SettingsFile(path);
        Settings settings = file.load();
        settings.put("part", PART);
        file.save(settings);
        String saved = Files.readString(path).replaceAll("\\s", "");
        assertTrue(saved.contains("\"future\":{\"more\":[1,{\"a\":2}]}"), saved);
        assertTrue(saved.contains("\"version\":1,"), saved);
        assertEquals(Optional.of(PART), file.load().get("part", Part.class));
    }
}
