package lightwell.fence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lightwell.image.Raster;
import lightwell.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One helper process: asks it, watches it, ends it. For one thread at a time. */
final class Helper {

    private static final Logger LOG = LoggerFactory.getLogger(Helper.class);
    /** libheif and its plug-ins look for each other by these; the helper gets no other variable. */
    private static final List<String> ENVIRONMENT = List.of("LD_LIBRARY_PATH", "LIBHEIF_PLUGIN_PATH");
    private static final Allowance START = new Allowance(Allowance.IDLE_SECONDS, 60, 0, 0);
    private static final int LOOK_MILLISECONDS = 100;
    private static final int PAGE = 4096;
    private static final int SIGKILL = 9;

    private final Child child;
    private final HelperSocket socket;
    private final Answer ready;
    private final long restingBytes;
    /** The key of the file that is open in the helper: the file itself would keep the bytes of a closed photo. */
    private Object open = new Object();
    private int openBytes;
    private boolean ended;

    private Helper(Child child, HelperSocket socket) throws FenceException {
        this.child = child;
        this.socket = socket;
        this.ready = await(START, Answer.READY, "start");
        this.restingBytes = mappedBytes();
    }

    /**
     * Starts the process, and waits until its fence stands.
     *
     * @throws FenceException if it does not start, or says that it cannot decode
     */
    static Helper start(Path program) throws FenceException {
        int[] sockets = new int[2];
        if (Libc.socketpair(Libc.AF_UNIX, Libc.SOCK_SEQPACKET | Libc.SOCK_CLOEXEC, 0, sockets) < 0) {
            throw Errno.failed("socketpair");
        }
        HelperSocket socket = new HelperSocket(sockets[0]);
        Child child;
        try {
            child = Child.start(List.of(program.toString()), environment(), sockets[1]);
        } catch (FenceException e) {
            socket.close();
            throw e;
        } finally {
            Libc.close(sockets[1]);
        }
        Helper helper;
        try {
            helper = new Helper(child, socket);
        } catch (FenceException e) {
            throw new FenceException(Message.of("fence.helper-cannot-start"), e);
        }
        if (helper.ready.result() != Answer.DONE || helper.ready.version() != Answer.VERSION) {
            helper.end();
            throw new FenceException(Message.of("fence.helper-cannot-decode", helper.ready.text()));
        }
        return helper;
    }

    private static List<String> environment() {
        return ENVIRONMENT.stream().filter(name -> System.getenv(name) != null).map(name -> name + "=" + System.getenv(name)).toList();
    }

    Set<Layer> layers() {
        return Layer.of(ready.layers());
    }

    boolean hasOpen(FencedFile file) {
        return open == file.key();
    }

    /** Whether an idle helper was ended by somebody else; then it is cleared away. */
    boolean isLost() {
        if (socket.awaits(0)) { // it has nothing to say
            LOG.warn("Decoder {} ended while it was idle", child.pid());
            end();
        }
        return ended;
    }

    boolean isEnded() {
        return ended;
    }

    /** Hands over the file. The answer may be a refusal. */
    Answer open(FencedFile file) throws FenceException {
        open = new Object();
        openBytes = file.bytes().remaining();
        Allowance allowance = Allowance.of(0, openBytes);
        try (MemoryFile memory = MemoryFile.of(file.bytes())) {
            Answer answer = ask(Request.open(), memory, allowance, "the file");
            if (answer.result() == Answer.DONE) {
                open = file.key();
            }
            return answer;
        }
    }

    /** The item of the open file, or a refusal. */
    Decoded decode(Request request) throws FenceException {
        Allowance allowance = Allowance.of(request.pixels(), openBytes);
        try (MemoryFile room = MemoryFile.room(allowance.roomBytes())) {
            Answer answer = ask(request, room, allowance, "item " + request.item());
            if (answer.result() != Answer.DONE) {
                return new Decoded(answer, Optional.empty());
            }
            if (!answer.plane().isWithin(room.size(), request.colour())) {
                throw unbelievable("a plane " + answer.plane());
            }
            return new Decoded(answer, Optional.of(plane(room, answer)));
        }
    }

    /** An answer, with the raster if it was decoded. */
    record Decoded(Answer answer, Optional<Raster> raster) {}

    private Raster plane(MemoryFile room, Answer answer) throws FenceException {
        Raster raster;
        try {
            raster = room.plane(answer.plane());
        } catch (FenceException e) {
            LOG.warn("The memory of a plane: {}", e.getMessage());
            throw unbelievable("memory that it keeps to itself");
        }
        if (!Codes.fit(raster)) {
            raster.close();
            throw unbelievable("codes beyond their bits");
        }
        return raster;
    }

    private FenceException unbelievable(String what) {
        LOG.warn("Decoder {} was ended: it answered with {}", child.pid(), what);
        end();
        return new FenceException(Message.of("fence.no-sense"));
    }

    private Answer ask(Request request, MemoryFile memory, Allowance allowance, String what) throws FenceException {
        child.limitMemory(restingBytes + allowance.memoryBytes());
        if (!socket.send(request, memory)) {
            throw ended(what);
        }
        return await(allowance, request.opens() ? Answer.OPENED : Answer.DECODED, what);
    }

    private Answer await(Allowance allowance, int expected, String what) throws FenceException {
        HelperTime time = new HelperTime(child.pid(), allowance);
        while (!socket.awaits(LOOK_MILLISECONDS)) {
            if (time.isOver()) {
                LOG.warn("Decoder {} was stopped by the limit of time after {} s: {}", child.pid(), Math.round(time.wall()), what);
                end();
                throw new FenceException(Message.of("fence.too-slow"));
            }
        }
        Answer answer = socket.receive().orElse(null);
        if (answer == null) {
            throw ended(what);
        }
        if (answer.says() == Answer.STOPPED) {
            throw stopped(answer, what);
        }
        if (answer.says() != expected) {
            throw unbelievable("message " + answer.says());
        }
        return answer;
    }

    /** It told why, just before it ended. */
    private FenceException stopped(Answer last, String what) {
        end();
        if (last.result() == Answer.OF_MEMORY) {
            LOG.warn("Decoder {} was stopped by the limit of memory, at {}: {}", child.pid(), last.text(), what);
            return new FenceException(Message.of("fence.too-much-memory"));
        }
        LOG.warn("Decoder {} was stopped by seccomp at the system call {}: {}", child.pid(), last.text(), what);
        return new FenceException(Message.of("fence.forbidden"));
    }

    /** It ended without a word. */
    private FenceException ended(String what) {
        end();
        int signal = child.signal();
        LOG.warn("Decoder {} ended by {}: {}", child.pid(), signal == 0 ? "itself" : Signals.name(signal), what);
        return new FenceException(Message.of(signal == SIGKILL ? "fence.killed" : "fence.crashed"));
    }

    /** Ends the process; further calls do nothing. */
    void end() {
        if (!ended) {
            ended = true;
            child.end();
            socket.close();
        }
    }

    /** Address space at rest; the libraries alone take some hundred megabytes of it. */
    private long mappedBytes() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + child.pid() + "/statm"))) {
            return lines.findFirst().map(line -> Long.parseLong(line.split(" ")[0]) * PAGE).orElse(0L);
        } catch (IOException | RuntimeException e) {
            return 1L << 30;
        }
    }
}
