package lightwell.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Has what was written put on the disk itself, so that it outlives a loss of power. */
interface Disk {

    Disk REAL = new Disk() {
        @Override
        public void forceFile(Path file) throws IOException {
            force(file, StandardOpenOption.WRITE);
        }

        @Override
        public void forceFolder(Path folder) {
            try {
                force(folder, StandardOpenOption.READ);
            } catch (IOException e) {
                return; // not every system can; the file itself is safe, only its name may be lost
            }
        }

        private static void force(Path path, StandardOpenOption how) throws IOException {
            try (FileChannel channel = FileChannel.open(path, how)) {
                channel.force(true);
            }
        }
    };

    /** @throws IOException when the disk is full or broken, which may show only now */
    void forceFile(Path file) throws IOException;

    /** The names in a folder, where the system can. */
    void forceFolder(Path folder);
}
