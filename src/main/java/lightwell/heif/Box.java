package lightwell.heif;

import java.nio.ByteBuffer;
import lightwell.message.Message;

/**
 * One box of the file.
 *
 * @param type    four characters; unprintable bytes become '?'
 * @param offset  of the header, from the start of the file
 * @param header  length of the header in bytes
 * @param content bytes after the header; position 0. The content of a {@code uuid} box begins with its extended type
 */
public record Box(String type, int offset, int header, ByteBuffer content) {

    /** Position of the content, from the start of the file. */
    public int contentOffset() {
        return offset + header;
    }

    BoxReader reader() {
        return new BoxReader(Message.of("heif.the-box", type, offset), content.duplicate(), contentOffset());
    }

    public HeifException refuse(Message reason) {
        return new HeifException(Message.of("heif.refused", Message.of("heif.the-box", type, offset), reason));
    }
}
