package lightwell.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class NativeMessagesTest {

    private static final Logger LOG = Logger.getLogger("libheif");

    @Test
    void whatALibraryPrintsIsLoggedAndNotPrinted() throws CodecException {
        LibHeif.load();
        assumeTrue(Platform.isLinux(), "only glibc's variable is known to this test");
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        LOG.addHandler(handler);
        try {
            NativeMessages.take();
            logged.clear();
            print("Unknown OBU type 11 of size 71\n\u001B[31mred\n");
            NativeMessages.take();
            assertEquals(List.of("Unknown OBU type 11 of size 71", "[31mred"), logged);
            print("more\n");
            NativeMessages.take();
            NativeMessages.take();
            assertEquals("more", logged.get(2));
            assertEquals(3, logged.size());
            print("x".repeat(200_000)); // more than there is room for
            NativeMessages.take();
            print("the last\n");
            NativeMessages.take();
            assertEquals("the last", logged.get(logged.size() - 1));
        } finally {
            LOG.removeHandler(handler);
        }
    }

    /** As a C library does it. */
    private static void print(String text) {
        NativeLibrary process = NativeLibrary.getProcess();
        Pointer stderr = process.getGlobalVariableAddress("stderr").getPointer(0);
        process.getFunction("fputs").invokeInt(new Object[] {text, stderr});
    }
}
