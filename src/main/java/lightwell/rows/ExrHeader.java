package lightwell.rows;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightwell.message.Message;

/**
 * What the header of an EXR says of its parts that the native reader keeps to itself or trips over: windows, deep samples, subsampled
 * channels (OpenEXR File Layout). Reads no pixels.
 *
 * @param parts in the order of the file
 */
record ExrHeader(List<Part> parts) {

    private static final int DEEP = 0x800;
    private static final int MULTIPART = 0x1000;
    private static final int LARGEST_HEADER = 16 << 20;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_PARTS = 1024;

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
        try (FileChannel file = FileChannel.open(path)) {
            int bytes = (int) Math.min(file.size(), LARGEST_HEADER);
            return new ExrHeader(parts(FileBytes.read(file, 0, bytes).order(ByteOrder.LITTLE_ENDIAN)));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            String name = FileReasons.name(path);
            throw new RowsException(Message.of("rows.unreadable", name, Message.of("rows.damaged")), e);
        }
    }

    private static List<Part> parts(ByteBuffer header) {
        header.position(4);
        int flags = header.getInt();
        List<Part> parts = new ArrayList<>();
        do {
            parts.add(part(header, (flags & DEEP) != 0 && (flags & MULTIPART) == 0));
        } while ((flags & MULTIPART) != 0 && header.get(header.position()) != 0 && parts.size() < MOST_PARTS);
        return parts;
    }

    private static Part part(ByteBuffer header, boolean allDeep) {
        String name = "";
        boolean deep = allDeep;
        boolean subsampled = false;
        Window data = Window.NONE;
        Window display = Window.NONE;
        for (String attribute = text(header); !attribute.isEmpty(); attribute = text(header)) {
            text(header); // its type
            int size = header.getInt();
            int at = header.position();
            header.position(Math.addExact(at, Math.max(0, size)));
            ByteBuffer value = header.slice(at, header.position() - at).order(ByteOrder.LITTLE_ENDIAN);
            switch (attribute) {
                case "name" -> name = StandardCharsets.UTF_8.decode(value).toString();
                case "type" -> deep |= StandardCharsets.ISO_8859_1.decode(value).toString().startsWith("deep");
                case "channels" -> subsampled = subsampled(value);
                case "dataWindow" -> data = window(value);
                case "displayWindow" -> display = window(value);
                default -> {}
            }
        }
        return new Part(name, deep, subsampled, data, display);
    }

    private static boolean subsampled(ByteBuffer channels) {
        boolean any = false;
        while (!text(channels).isEmpty()) {
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

    private static String text(ByteBuffer from) {
        StringBuilder text = new StringBuilder();
        for (byte next = from.get(); next != 0; next = from.get()) {
            text.append((char) (next & 0xFF));
            if (text.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("A name is too long");
            }
        }
        return text.toString();
    }
}
