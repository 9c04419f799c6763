package lightwell.files;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A process that writes files, identified so that another process can look for it.
 *
 * @param host    the computer's name, shortened for a file name
 * @param system  eight hexadecimal digits for this boot of the computer and, in a container, for its own numbering of processes: a process
 * can only be looked for if they are equal
 * @param process its number
 * @param started when it began, in seconds since 1970; 0 if the system does not tell
 */
record Owner(String host, String system, long process, long started) {

    private static final int MOST_HOST = 24;
    /** Tolerance between two readings of the same start; systems compute it from a clock that is adjusted occasionally. */
    private static final long SAME_START_SECONDS = 10;
    private static final Owner SELF = self(ProcessHandle.current());

    /** This process. */
    static Owner self() {
        return SELF;
    }

    static Owner self(ProcessHandle process) {
        String host = hostName().replaceAll("[^A-Za-z0-9-]", "_");
        return new Owner(host.substring(0, Math.min(MOST_HOST, host.length())), systemMark(), process.pid(), started(process));
    }

    /** True if this is a process of the same computer and boot that has ended. */
    boolean hasEnded() {
        return host.equals(SELF.host) && system.equals(SELF.system) && ProcessHandle.of(process).filter(this::is).isEmpty();
    }

    /** True if it ran on this computer before the last boot, or in another of its containers. */
    boolean ofThisHostOnly() {
        return host.equals(SELF.host) && !system.equals(SELF.system);
    }

    /** False if another process has the number now. */
    private boolean is(ProcessHandle running) {
        long now = started(running);
        return started == 0 || now == 0 || Math.abs(now - started) <= SAME_START_SECONDS;
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::getEpochSecond).orElse(0L);
    }

    private static String hostName() {
        Optional<String> linux = line("/proc/sys/kernel/hostname");
        try {
            return linux.isPresent() ? linux.get() : InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String systemMark() {
        String numbering;
        try {
            numbering = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
        } catch (IOException | UnsupportedOperationException e) {
            numbering = ""; // not Linux
        }
        CRC32 mark = new CRC32();
        mark.update((line("/proc/sys/kernel/random/boot_id").orElse("") + numbering).getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", mark.getValue());
    }

    private static Optional<String> line(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
