package lightwell.fence;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/**
 * The functions of the C library on Linux that start a process, pass descriptors to it and share memory with it; names and types are those
 * of its manual. They return -1, or null, and leave {@code errno} in {@link Native#getLastError}.
 */
final class Libc {

    static final int AF_UNIX = 1;
    static final int SOCK_SEQPACKET = 5;
    static final int SOCK_CLOEXEC = 0x80000;
    static final int MSG_NOSIGNAL = 0x4000;
    static final int POLLIN = 1;
    static final int SIGKILL = 9;

    static final int MFD_CLOEXEC = 1;
    static final int MFD_ALLOW_SEALING = 2;
    static final int F_ADD_SEALS = 1033;
    static final int F_SEAL_SEAL = 1;
    static final int F_SEAL_SHRINK = 2;
    static final int F_SEAL_GROW = 4;
    static final int F_SEAL_WRITE = 8;

    static final int PROT_READ_WRITE = 3;
    static final int MAP_PRIVATE = 2;
    /** What {@code mmap} returns on failure. */
    static final Pointer MAP_FAILED = new Pointer(-1);

    static final int RLIMIT_AS = 9;
    static final int EINTR = 4;

    static {
        Native.register(Libc.class, NativeLibrary.getProcess());
    }

    private Libc() {}

    static native int socketpair(int domain, int type, int protocol, int[] sockets);

    static native long sendmsg(int socket, Pointer header, int flags);

    static native long recv(int socket, Pointer buffer, long size, int flags);

    static native int poll(Pointer descriptors, long count, int milliseconds);

    static native int close(int descriptor);

    static native int posix_spawn(int[] pid, byte[] path, Pointer actions, Pointer attributes, Pointer arguments, Pointer environment);

    static native int posix_spawn_file_actions_init(Pointer actions);

    static native int posix_spawn_file_actions_adddup2(Pointer actions, int from, int to);

    static native int posix_spawn_file_actions_destroy(Pointer actions);

    static native int kill(int pid, int signal);

    static native int waitpid(int pid, int[] status, int options);

    static native int prlimit(int pid, int resource, Pointer limit, Pointer before);

    static native int memfd_create(String name, int flags);

    static native int ftruncate(int descriptor, long size);

    static native int fcntl(int descriptor, int command, int argument);

    static native long write(int descriptor, Pointer bytes, long size);

    static native Pointer mmap(Pointer address, long size, int protection, int flags, int descriptor, long offset);

    static native int munmap(Pointer address, long size);
}
