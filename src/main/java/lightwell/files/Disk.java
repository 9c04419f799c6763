package lightwell.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Forces written data to the disk itself, so that it survives a loss of power. */
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
                return; // not every system supports it; the file itself is safe, only its name may be lost
            }
        }

        private static void force(Path path, StandardOpenOption how) throws IOException {
            try (FileChannel channel = FileChannel.open(path, how)) {
                channel.force(true);
            }
        }
    };

    /** @throws IOException if the disk is full or broken, which may only show now */
    void forceFile(Path file) throws IOException;

    /** Forces the names in a folder to the disk, if the system supports it. */
    void forceFolder(Path folder);
}
