package lightwell.rows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the header of an EXR says of its parts that the native reader keeps to itself or trips over: windows, deep samples, subsampled
 * channels (OpenEXR File Layout). Reads no pixels.
 *
 * @param parts in the order of the file
 */
record ExrHeader(List<Part> parts) {

    private static final int DEEP = 0x800;
    private static final int MULTIPART = 0x1000;

    /**
     * One part.
     *
     * @param name       empty if it has none
     * @param deep       whether a pixel holds any number of samples
     * @param subsampled whether a channel has fewer samples than the part has pixels
     */
    record Part(String name, boolean deep, boolean subsampled, Window data, Window display) {}

    /** Both corners are inside. */
    record Window(int left, int top, int right, int bottom) {

        static final Window NONE = new Window(0, 0, 0, 0);
    }

    /** @throws RowsException one sentence, if the header ends too early or is none */
    static ExrHeader read(Path path) throws IOException {
        List<Collected> parts = new ArrayList<>();
        int flags = ExrAttributeWalk.visit(path, (part, name, type, value) -> {
            while (parts.size() <= part) {
                parts.add(new Collected());
            }
            parts.get(part).take(name, value);
        });
        boolean allDeep = (flags & DEEP) != 0 && (flags & MULTIPART) == 0;
        return new ExrHeader(parts.stream().map(part -> part.part(allDeep)).toList());
    }

    /** The attributes of one part so far. */
    private static final class Collected {

        private String name = "";
        private boolean deep;
        private boolean subsampled;
        private Window data = Window.NONE;
        private Window display = Window.NONE;

        void take(String attribute, ByteBuffer value) {
            switch (attribute) {
                case "name" -> name = StandardCharsets.UTF_8.decode(value).toString();
                case "type" -> deep = StandardCharsets.ISO_8859_1.decode(value).toString().startsWith("deep");
                case "channels" -> subsampled = subsampled(value);
                case "dataWindow" -> data = window(value);
                case "displayWindow" -> display = window(value);
                default -> {}
            }
        }

        Part part(boolean allDeep) {
            return new Part(name, deep || allDeep, subsampled, data, display);
        }
    }

    private static boolean subsampled(ByteBuffer channels) {
        boolean any = false;
        while (!ExrAttributeWalk.text(channels).isEmpty()) {
            channels.position(channels.position() + 8);
            int across = channels.getInt();
            int down = channels.getInt();
            any |= across != 1 || down != 1;
        }
        return any;
    }

    private static Window window(ByteBuffer value) {
        return new Window(value.getInt(), value.getInt(), value.getInt(), value.getInt());
    }
}
