package lightwell.author.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightwell.heif.HeifFile;
import lightwell.heif.Item;
import lightwell.heif.Property;
import org.junit.jupiter.api.Assumptions;

/** Looks at written files: their graph, and what another program says of them. */
final class WrittenFiles {

    private WrittenFiles() {}

    /** What the program prints; it must succeed. The test is skipped if the program is missing. */
    static String run(String... command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException missing) {
            Assumptions.abort(command[0] + " is not installed");
            throw missing;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), said);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return said;
    }

    static HeifFile graph(byte[] file) throws IOException {
        HeifFile graph = HeifFile.parse(ByteBuffer.wrap(file));
        assertEquals(List.of(), graph.warnings());
        assertTrue(graph.items().values().stream().noneMatch(item -> item.property(Property.Clap.class).isPresent()));
        return graph;
    }

    static Item only(HeifFile graph, String type) {
        List<Item> found = graph.items().values().stream().filter(item -> item.type().equals(type)).toList();
        assertEquals(1, found.size(), type);
        return found.get(0);
    }

    /** The content of a box of an item that Lightwell does not interpret. */
    static ByteBuffer box(Item item, String type) {
        List<Property.Other> found = new ArrayList<>();
        for (Property property : item.properties()) {
            if (property instanceof Property.Other other && other.type().equals(type)) {
                found.add(other);
            }
        }
        assertEquals(1, found.size(), type);
        return ByteBuffer.wrap(found.get(0).content());
    }

    static Path file(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
