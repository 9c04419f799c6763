package lightwell.fence;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.io.Closeable;
import java.nio.ByteBuffer;
import lightwell.image.Raster;

/** Anonymous memory with a descriptor, which the helper maps, too. Its size is sealed: nobody can make a mapping of it invalid. */
final class MemoryFile implements Closeable {

    /** A multiple of every page size. */
    private static final long GRAIN = 65536;

    private final int descriptor;
    private final long size;

    private MemoryFile(int descriptor, long size) {
        this.descriptor = descriptor;
        this.size = size;
    }

    /** A copy of the bytes that nobody can change. */
    static MemoryFile of(ByteBuffer bytes) throws FenceException {
        MemoryFile file = create(bytes.remaining());
        try {
            Pointer at = Native.getDirectBufferPointer(bytes).share(bytes.position());
            for (long done = 0; done < file.size;) {
                long written = Libc.write(file.descriptor, at.share(done), file.size - done);
                if (written <= 0 && Native.getLastError() != Libc.EINTR) {
                    throw Errno.failed("write");
                }
                done += Math.max(0, written);
            }
            file.seal(Libc.F_SEAL_SHRINK | Libc.F_SEAL_GROW | Libc.F_SEAL_WRITE | Libc.F_SEAL_SEAL);
            return file;
        } catch (FenceException e) {
            file.close();
            throw e;
        }
    }

    /** Zeros, which take no memory until they are written. */
    static MemoryFile room(long size) throws FenceException {
        MemoryFile file = create(size);
        try {
            file.seal(Libc.F_SEAL_SHRINK | Libc.F_SEAL_GROW);
            return file;
        } catch (FenceException e) {
            file.close();
            throw e;
        }
    }

    private static MemoryFile create(long size) throws FenceException {
        int descriptor = Libc.memfd_create("lightwell", Libc.MFD_CLOEXEC | Libc.MFD_ALLOW_SEALING);
        if (descriptor < 0) {
            throw Errno.failed("memfd_create");
        }
        if (Libc.ftruncate(descriptor, size) < 0) {
            Libc.close(descriptor);
            throw Errno.failed("ftruncate");
        }
        return new MemoryFile(descriptor, size);
    }

    int descriptor() {
        return descriptor;
    }

    long size() {
        return size;
    }

    private void seal(int seals) throws FenceException {
        if (Libc.fcntl(descriptor, Libc.F_ADD_SEALS, seals) < 0) {
            throw Errno.failed("F_ADD_SEALS");
        }
    }

    /**
     * The plane in this memory. Nobody can write to it any more: the system refuses that while anybody else could. What the owner of the
     * raster writes is its own.
     *
     * @throws FenceException if the helper can still write, or the memory cannot be mapped
     */
    Raster plane(Plane plane) throws FenceException {
        seal(Libc.F_SEAL_WRITE | Libc.F_SEAL_SEAL);
        long before = plane.offset() % GRAIN;
        long length = before + plane.length();
        Pointer mapped = Libc.mmap(Pointer.NULL, length, Libc.PROT_READ_WRITE, Libc.MAP_PRIVATE, descriptor, plane.offset() - before);
        if (Libc.MAP_FAILED.equals(mapped)) {
            throw Errno.failed("mmap");
        }
        return Raster.wrap(plane.width(), plane.height(), plane.channels(), plane.bits(), plane.stride(),
                mapped.getByteBuffer(before, plane.length()), () -> Libc.munmap(mapped, length));
    }

    /** Mappings stay. */
    @Override
    public void close() {
        Libc.close(descriptor);
    }
}
