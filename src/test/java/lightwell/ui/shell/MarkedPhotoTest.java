package lightwell.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import lightwell.export.Existing;
import lightwell.export.NoOptions;
import lightwell.export.OutputTarget;
import lightwell.export.extract.ExtractOptions;
import lightwell.export.registry.Exporters;
import lightwell.ui.content.PhotoSource;
import lightwell.ui.files.MarkedPhoto;
import org.junit.jupiter.api.Test;

/** What is written is of the photo that the filmstrip marks, though the viewer still shows the one before. */
class MarkedPhotoTest extends ManyFiles {

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void anExportBeforeThePhotoIsDecodedIsOfThatPhoto() throws Exception {
        look("a1.heic", "a2.heic");
        fx(() -> {
            browser().step(1);
            assertEquals("a1.heic", shell.workspace().viewer().photo().get().photo().name(), "it is not decoded yet");
            shell.actions().get("export").run();
            assertEquals("a2_acescg.exr", shell.features().exports().model().running().get(0).getTitle());
            shell.features().exports().model().running().get(0).messageProperty().addListener((observable, before, now) -> said.add(now));
            return null;
        });
        ended();
        assertEquals(List.of("a2_acescg.exr"), written());
        assertTrue(said.contains("Waiting until the photo is decoded"), said.toString());
    }

    @Test
    void itIsStillThatPhotoWhenAnotherOneIsLookedAtAtOnce() throws Exception {
        look("a1.heic", "a2.heic", "a10.heic");
        fx(() -> {
            browser().step(1);
            shell.actions().get("export").run();
            browser().step(1);
            return null;
        });
        ended();
        assertEquals(List.of("a2_acescg.exr"), written());
        waitFor(() -> shown("a10.heic"));
    }

    /** Both are of the size of the sample; the one has a gain map, the other has none. */
    @Test
    void whatIsWrittenHoldsThatPhotosLayers() throws Exception {
        Files.copy(bare, folder.resolve("a3.heic"));
        look("a1.heic", "a3.heic");
        fx(() -> {
            browser().step(1);
            shell.actions().get("export").run();
            return null;
        });
        ended();
        String header = new String(Files.readAllBytes(folder.resolve("a3_acescg.exr")), 0, 4000, StandardCharsets.ISO_8859_1);
        assertFalse(header.contains("gainmap.Y"), "a3.heic has no gain map");
        look("a2.heic");
        fx(() -> {
            shell.actions().get("export").run();
            return null;
        });
        ended();
        header = new String(Files.readAllBytes(folder.resolve("a2_acescg.exr")), 0, 4000, StandardCharsets.ISO_8859_1);
        assertTrue(header.contains("gainmap.Y"), "a2.heic has one");
    }

    @Test
    void layersGeometryAndReportsAreOfItToo() throws Exception {
        look("a1.heic", "a2.heic");
        Path into = Files.createDirectory(folder.resolve("into"));
        Path page = folder.resolve("page.html");
        fx(() -> {
            MarkedPhoto marked = shell.features().files().marked();
            browser().step(1);
            PhotoSource coming = marked.get().orElseThrow();
            shell.features().exports().model().start(coming, Exporters.EXTRACT, OutputTarget.of(into, Existing.REFUSE),
                    ExtractOptions.DEFAULT);
            shell.features().exports().model().start(coming, Exporters.REPORT, OutputTarget.of(page, Existing.REFUSE), NoOptions.NONE);
            return null;
        });
        ended();
        assertEquals("", fx(() -> shell.workspace().errors().sentence().get()));
        assertTrue(Files.exists(into.resolve("a2.json")) && Files.exists(into.resolve("a2_base.tif")));
        assertTrue(Files.readString(page).contains("<h1>Depth of a2.heic</h1>"));
    }

    @Test
    void aPhotoThatCannotBeReadIsRefusedByItsOwnName() throws Exception {
        look("a1.heic", "note.txt");
        fx(() -> {
            browser().step(1);
            shell.actions().get("export").run();
            return null;
        });
        ended();
        assertEquals(List.of(), written());
        String told = fx(() -> shell.workspace().errors().sentence().get());
        assertTrue(told.startsWith("note.txt"), told);
    }

    /** While the first one is being decoded, or cannot be, the viewer is empty; each of them says then what it waits for, or why not. */
    @Test
    void exportsAndCopiesCanBeAskedForAlike() throws Exception {
        drop("note.txt");
        waitFor(() -> fx(() -> browser().covered().get()));
        for (String action : List.of("export", "exportAs", "extract", "metadataJson")) {
            assertEquals("", fx(() -> shell.actions().get(action).reason()), action);
        }
    }

    @Test
    void thatItIsBeingWrittenIsSaidNoLongerThanItIsTrue() throws Exception {
        look("a1.heic");
        fx(() -> {
            shell.actions().get("export").run();
            shell.actions().get("export").run();
            assertEquals("a1_acescg.exr is already being written.", shell.workspace().errors().sentence().get());
            return null;
        });
        ended();
        assertEquals("", fx(() -> shell.workspace().errors().sentence().get()));
    }

    @Test
    void closingWhileOneWaitsLeavesNothing() throws Exception {
        look("a1.heic", "a2.heic");
        fx(() -> {
            browser().step(1);
            shell.actions().get("export").run();
            shell.quit();
            return null;
        });
        assertEquals(List.of(), written());
    }

    private void look(String... names) throws Exception {
        drop(names);
        waitFor(() -> shown(names[0]));
        waitFor(() -> fx(() -> shell.workspace().panes().settled().get()));
        fx(() -> {
            shell.features().files().opener().ahead().retain(List.of()); // else the next one may be there at once
            return null;
        });
    }

    private void ended() throws Exception {
        waitFor(() -> fx(() -> shell.features().exports().model().running().isEmpty()));
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".exr") || name.startsWith(".lightwell"))
                    .sorted().toList();
        }
    }
}
