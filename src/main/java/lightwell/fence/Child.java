package lightwell.fence;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** A child process that inherits one socket, and nothing else that counts. For one thread at a time. */
final class Child {

    /** Where the child finds its socket. */
    private static final int SOCKET = 3;
    /** More than {@code posix_spawn_file_actions_t} takes. */
    private static final int ACTIONS_BYTES = 512;
    /** As Java names files. */
    private static final Charset NAMES = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));

    private final int pid;
    /** How it ended, as {@code waitpid} tells; negative while it may run. */
    private int status = -1;

    private Child(int pid) {
        this.pid = pid;
    }

    /**
     * @param command     path and arguments
     * @param environment lines such as {@code NAME=value}
     */
    static Child start(List<String> command, List<String> environment, int socket) throws FenceException {
        Memory actions = new Memory(ACTIONS_BYTES);
        List<Memory> kept = new ArrayList<>();
        int[] pid = new int[1];
        Libc.posix_spawn_file_actions_init(actions);
        try {
            Libc.posix_spawn_file_actions_adddup2(actions, socket, SOCKET);
            int error = Libc.posix_spawn(pid, (command.get(0) + "\0").getBytes(NAMES), actions, Pointer.NULL, strings(command, kept),
                    strings(environment, kept));
            if (error != 0) {
                throw Errno.failed("posix_spawn", error);
            }
        } finally {
            Libc.posix_spawn_file_actions_destroy(actions);
        }
        return new Child(pid[0]);
    }

    /** @param kept keeps the texts reachable */
    private static Pointer strings(List<String> texts, List<Memory> kept) {
        Memory array = new Memory(8L * (texts.size() + 1));
        array.clear();
        kept.add(array);
        for (int i = 0; i < texts.size(); i++) {
            byte[] bytes = (texts.get(i) + "\0").getBytes(NAMES);
            Memory text = new Memory(bytes.length);
            text.write(0, bytes, 0, bytes.length);
            kept.add(text);
            array.setPointer(8L * i, text);
        }
        return array;
    }

    int pid() {
        return pid;
    }

    /** Ends it at once, if it still runs; a child that ended by itself keeps its reason. */
    void end() {
        if (status < 0) {
            Libc.kill(pid, Libc.SIGKILL);
            int[] told = new int[1];
            while (Libc.waitpid(pid, told, 0) < 0 && Native.getLastError() == Libc.EINTR) {
                told[0] = 0; // try again
            }
            status = told[0];
        }
    }

    /** After {@link #end}: the signal that ended it, or 0. */
    int signal() {
        return status & 0x7F;
    }

    /** Sets what it may map; the limit that it could raise itself to stays as it is. */
    boolean limitMemory(long bytes) {
        try (Memory limit = new Memory(16)) {
            if (Libc.prlimit(pid, Libc.RLIMIT_AS, Pointer.NULL, limit) < 0) {
                return false;
            }
            limit.setLong(0, bytes);
            return Libc.prlimit(pid, Libc.RLIMIT_AS, limit, Pointer.NULL) == 0;
        }
    }
}
