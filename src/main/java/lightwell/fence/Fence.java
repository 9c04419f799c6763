package lightwell.fence;

import com.sun.jna.Platform;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
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
    private volatile boolean leftOut = Boolean.getBoolean("lightwell.unfenced");
    private volatile Optional<FenceState> state = Optional.empty();

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

    /** From now on files are opened without the fence, or with it again. */
    public void leaveOut(boolean unfenced) {
        leftOut = unfenced;
    }

    /** Starts a helper in the background, so that it is there when the first picture is asked for. */
    public void prepare() {
        Thread thread = new Thread(this::state, "lightwell-fence-start");
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether there is a fence; finds out by starting a helper when it is asked for the first time. */
    public FenceState state() {
        return leftOut ? FenceState.without(Message.of("fence.left-out")) : found();
    }

    private synchronized FenceState found() {
        if (state.isEmpty()) {
            state = Optional.of(attempt());
        }
        return state.get();
    }

    /** What {@link #state} found, without waiting for it. */
    public Optional<FenceState> known() {
        return leftOut ? Optional.of(state()) : state;
    }

    private FenceState attempt() {
        if (helpers.isEmpty()) {
            return without(Message.of(Platform.isLinux() ? "fence.no-helper" : "fence.other-system"), Optional.empty());
        }
        try {
            FenceState standing = FenceState.of(helpers.get().started().layers());
            LOG.debug("Pictures are decoded behind a fence: {}", standing.layers());
            return standing;
        } catch (FenceException | RuntimeException | LinkageError e) {
            return without(e instanceof Told told ? told.told() : Message.verbatim(e.toString()), Optional.of(e));
        }
    }

    private static FenceState without(Message why, Optional<Throwable> cause) {
        LOG.warn("Pictures are decoded without a fence: {}", why.english(), cause.orElse(null));
        return FenceState.without(why);
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

    /** The helpers that run. */
    int helpers() {
        return helpers.map(Helpers::count).orElse(0);
    }

    /** Ends the idle helpers. */
    void end() {
        helpers.ifPresent(Helpers::end);
    }
}
