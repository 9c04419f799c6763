package lightwell.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWasSaved() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("new/window.json"));
        Settings settings = new Settings(1900, 1000, true, "/photos/Zürich", "sRGB - Display", "Raw");
        file.save(settings);
        assertEquals(settings, file.load());
        try (Stream<Path> left = Files.list(folder.resolve("new"))) {
            assertEquals(List.of("window.json"), left.map(path -> path.getFileName().toString()).toList());
        }
    }

    @Test
    void aMissingOrDamagedFileGivesTheDefaults() throws IOException {
        Path path = folder.resolve("window.json");
        assertEquals(Settings.DEFAULT, new SettingsFile(path).load());
        Files.writeString(path, "{\"width\": \"wide");
        assertEquals(Settings.DEFAULT, new SettingsFile(path).load());
    }

    @Test
    void absurdSizesAndUnknownKeysAreForgiven() throws IOException {
        Path path = folder.resolve("window.json");
        Files.writeString(path, "{\"width\": -5, \"height\": 1e9, \"folder\": null, \"future\": 1}");
        assertEquals(Settings.DEFAULT, new SettingsFile(path).load());
    }
}
