package lightwell.fence;

import com.sun.jna.Platform;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Set;
import lightwell.failure.Told;
import lightwell.message.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fence of this process: decides once whether helpers decode, and has them. They decode unless the user does not want it ({@link
 * #leaveOut}) or the system does not allow it, which the log says. Thread-safe.
 */
public final class Fence {

    private static final Logger LOG = LoggerFactory.getLogger(Fence.class);
    private static final long IDLE_MILLISECONDS = 30_000;
    private static final String PROGRAM = "lightwell-decoder";
    private static final Fence PROCESS = new Fence(besideOurClasses(), IDLE_MILLISECONDS);

    private final Optional<Path> program;
    private final Optional<Helpers> helpers;
    private boolean leftOut = Boolean.getBoolean("lightwell.unfenced");
    private Optional<State> state = Optional.empty();

    /**
     * Whether pictures are decoded behind the fence.
     *
     * @param layers that stand; empty without a fence
     * @param why    there is none; empty if there is
     */
    public record State(Set<Layer> layers, Optional<Message> why) {

        static State without(Message why) {
            return new State(Set.of(), Optional.of(why));
        }

        public boolean stands() {
            return why.isEmpty();
        }
    }

    /** @param idleMilliseconds after which a helper ends */
    Fence(Path program, long idleMilliseconds) {
        this.program = Optional.of(program).filter(Files::isExecutable);
        this.helpers = this.program.filter(any -> Platform.isLinux() && Platform.is64Bit()).map(any -> new Helpers(any, idleMilliseconds));
    }

    public static Fence ofProcess() {
        return PROCESS;
    }

    /** The folder that has the jar, or the folder of classes, has the helper, too. */
    private static Path besideOurClasses() {
        try {
            CodeSource source = Fence.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI()).resolveSibling(PROGRAM);
        } catch (URISyntaxException | RuntimeException e) {
            LOG.debug("Where the classes are is not known", e);
            return Path.of(PROGRAM).toAbsolutePath();
        }
    }

    /** From now on pictures are decoded in this process. To be called before the first one. */
    public synchronized void leaveOut() {
        leftOut = true;
    }

    /** Starts a helper in the background, so that it is there when the first picture is asked for. */
    public void prepare() {
        Thread thread = new Thread(this::state, "lightwell-fence-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether there is a fence; finds out by starting a helper when it is asked for the first time. */
    public synchronized State state() {
        if (leftOut) {
            return State.without(Message.of("fence.left-out"));
        }
        if (state.isEmpty()) {
            state = Optional.of(attempt());
        }
        return state.get();
    }

    private State attempt() {
        if (helpers.isEmpty()) {
            return without(Message.of(Platform.isLinux() ? "fence.no-helper" : "fence.other-system"), Optional.empty());
        }
        try {
            State standing = new State(helpers.get().started().layers(), Optional.empty());
            LOG.debug("Pictures are decoded behind a fence: {}", standing.layers());
            return standing;
        } catch (FenceException | RuntimeException | LinkageError e) {
            return without(e instanceof Told told ? told.told() : Message.verbatim(e.toString()), Optional.of(e));
        }
    }

    private static State without(Message why, Optional<Throwable> cause) {
        LOG.warn("Pictures are decoded without a fence: {}", why.english(), cause.orElse(null));
        return State.without(why);
    }

    /**
     * Hands a file to a helper, which looks at its structure.
     *
     * @param bytes direct memory, position 0 to its limit; unchanged as long as the file is used
     * @throws FenceException if the helper was stopped, or none could be started
     * @throws IllegalStateException without a fence
     */
    public FencedFile.Opened open(ByteBuffer bytes) throws FenceException {
        FencedFile file = new FencedFile(helpers.orElseThrow(() -> new IllegalStateException("There is no fence")), bytes);
        return new FencedFile.Opened(file, file.open());
    }

    /** Ends the idle helpers. */
    public void end() {
        helpers.ifPresent(Helpers::end);
    }
}
