package lightwell.jobs;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NativeLibrariesTest {

    /** As JavaCPP and JNA tell it under a low {@code ulimit -v}. */
    @Test
    void aLibraryWithoutRoomIsNotMissing() {
        Throwable javaCpp = new UnsatisfiedLinkError("no jniOpenImageIO in java.library.path: /usr/lib")
                .initCause(new UnsatisfiedLinkError(
                        "/x/libjniOpenImageIO.so: libopenvdb.so.10.0: failed to map segment from shared object"));
        assertTrue(NativeLibraries.lackRoom("first", javaCpp));
        Throwable jna = new UnsatisfiedLinkError("Unable to load library 'libheif.so.1':");
        jna.addSuppressed(new UnsatisfiedLinkError("libaom.so.3: cannot allocate memory in static TLS block"));
        assertTrue(NativeLibraries.lackRoom("second", jna));
        Throwable again = new NoClassDefFoundError("Could not initialize class x.Y");
        assertTrue(NativeLibraries.lackRoom("second", again), "it is the same failure");
    }

    @Test
    void aLibraryThatIsMissingIs() {
        assertFalse(NativeLibraries.lackRoom("third", new UnsatisfiedLinkError("no jniOpenImageIO in java.library.path")
                .initCause(new UnsatisfiedLinkError("libOpenImageIO.so.2.4: cannot open shared object file: No such file or directory"))));
    }
}
