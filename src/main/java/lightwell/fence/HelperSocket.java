package lightwell.fence;

import com.sun.jna.Memory;
import java.io.Closeable;
import java.util.Optional;
import lightwell.message.Message;

/** Our end of the socket: messages of fixed size, each of ours with one descriptor. For one thread at a time. */
final class HelperSocket implements Closeable {

    private static final int SOL_SOCKET = 1;
    private static final int SCM_RIGHTS = 1;
    private static final int DATA = 0;
    private static final int IOVEC = 32;
    private static final int HEADER = 64;
    private static final int CONTROL = 128;
    /** {@code cmsg_len} and {@code CMSG_SPACE} of one descriptor. */
    private static final int CONTROL_LENGTH = 20;
    private static final int CONTROL_SPACE = 24;
    private static final int POLL_EVENTS = 4;
    private static final int POLL_RESULTS = 6;

    private final int socket;
    private final Memory outgoing = new Memory(CONTROL + CONTROL_SPACE);
    private final Memory incoming = new Memory(Answer.BYTES);
    private final Memory awaited = new Memory(8);

    HelperSocket(int socket) {
        this.socket = socket;
        awaited.clear();
        awaited.setInt(0, socket);
        awaited.setShort(POLL_EVENTS, (short) Libc.POLLIN);
    }

    /** @return false if the helper has ended */
    boolean send(Request request, MemoryFile file) {
        outgoing.clear();
        request.write(outgoing, DATA, file.size());
        outgoing.setPointer(IOVEC, outgoing.share(DATA));
        outgoing.setLong(IOVEC + 8, Request.BYTES);
        outgoing.setPointer(HEADER + 16, outgoing.share(IOVEC));
        outgoing.setLong(HEADER + 24, 1);
        outgoing.setPointer(HEADER + 32, outgoing.share(CONTROL));
        outgoing.setLong(HEADER + 40, CONTROL_SPACE);
        outgoing.setLong(CONTROL, CONTROL_LENGTH);
        outgoing.setInt(CONTROL + 8, SOL_SOCKET);
        outgoing.setInt(CONTROL + 12, SCM_RIGHTS);
        outgoing.setInt(CONTROL + 16, file.descriptor());
        return Libc.sendmsg(socket, outgoing.share(HEADER), Libc.MSG_NOSIGNAL) == Request.BYTES;
    }

    /** Waits for a message, or the end of the helper, which {@link #receive} tells. */
    boolean awaits(int milliseconds) {
        awaited.setShort(POLL_RESULTS, (short) 0);
        return Libc.poll(awaited, 1, milliseconds) > 0;
    }

    /**
     * The next message; empty if the helper has ended.
     *
     * @throws FenceException if it is not of the size that all have
     */
    Optional<Answer> receive() throws FenceException {
        incoming.clear();
        long size = Libc.recv(socket, incoming, Answer.BYTES, 0);
        if (size <= 0) {
            return Optional.empty();
        }
        if (size != Answer.BYTES) {
            throw new FenceException(Message.of("fence.no-sense"));
        }
        return Optional.of(Answer.read(incoming));
    }

    @Override
    public void close() {
        Libc.close(socket);
    }
}
