package lightwell.rows;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import lightwell.message.Message;

/**
 * Visits the attributes in the headers of an EXR. A header is a sequence of name, type, size and value, and ends with an empty name; a file
 * of several parts has several headers, and ends them with an empty one (OpenEXR File Layout). Stateless.
 */
final class ExrAttributeWalk {

    private static final int MULTIPART = 0x1000;
    private static final int USUAL_HEADERS = 1 << 16;
    private static final int LARGEST_HEADERS = 16 << 20;
    private static final int LONGEST_NAME = 255;
    private static final int MOST_PARTS = 1024;

    private ExrAttributeWalk() {}

    /** Receives the attributes in the order of the file. */
    @FunctionalInterface
    interface Visitor {
        /**
         * @param part  number of the part, from 0
         * @param value little endian, of the size that the file says
         */
        void attribute(int part, String name, String type, ByteBuffer value);
    }

    /**
     * Visits what comes before the first damage, too.
     *
     * @return the flags of the file: bits of its version field
     * @throws RowsException one sentence, if a header ends too early or is none, or the visitor finds a value too short
     */
    static int visit(Path path, Visitor visitor) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            return visit(headers(file), visitor);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new RowsException(Message.of("rows.unreadable", FileReasons.name(path), Message.of("rows.damaged")), e);
        }
    }

    /** As much of the file as its headers need, which are seldom large; all that may be headers, if they are damaged. */
    private static ByteBuffer headers(FileChannel file) throws IOException {
        for (int size = USUAL_HEADERS; size < Math.min(file.size(), LARGEST_HEADERS); size *= 4) {
            ByteBuffer start = read(file, size);
            if (complete(start)) {
                return start;
            }
        }
        return read(file, (int) Math.min(file.size(), LARGEST_HEADERS));
    }

    private static boolean complete(ByteBuffer headers) {
        try {
            visit(headers, (part, name, type, value) -> {});
            return true;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false; // they are longer, or damaged
        }
    }

    private static ByteBuffer read(FileChannel file, int size) throws IOException {
        return FileBytes.read(file, 0, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int visit(ByteBuffer headers, Visitor visitor) {
        headers.position(4);
        int flags = headers.getInt();
        int part = 0;
        do {
            visit(headers, part++, visitor);
        } while ((flags & MULTIPART) != 0 && headers.get(headers.position()) != 0 && part < MOST_PARTS);
        return flags;
    }

    private static void visit(ByteBuffer header, int part, Visitor visitor) {
        for (String name = text(header); !name.isEmpty(); name = text(header)) {
            String type = text(header);
            int size = header.getInt();
            int at = header.position();
            header.position(Math.addExact(at, Math.max(0, size)));
            visitor.attribute(part, name, type, header.slice(at, header.position() - at).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    /** Up to the next zero. */
    static String text(ByteBuffer from) {
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
