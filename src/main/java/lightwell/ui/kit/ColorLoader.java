package lightwell.ui.kit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import lightwell.color.ConfigChoice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the colour engine in the background: once while the window opens, and again for another config. */
public final class ColorLoader {

    private static final Logger LOG = LoggerFactory.getLogger(ColorLoader.class);

    private final Executor background;
    /** Each receives every engine; for the FX thread. */
    private final List<Consumer<ColorEngine>> receivers = new ArrayList<>();
    private volatile CompletableFuture<ColorEngine> engine;
    /** That of the first config, if another one takes its place when it cannot be loaded. */
    private final Optional<CompletableFuture<ColorEngine>> refusable;
    /** The config that was asked for last; for the FX thread. */
    private Object newest = new Object();

    /**
     * @param config   the first one
     * @param fallback what is used if the first one cannot be loaded; empty: none
     */
    public ColorLoader(ConfigChoice config, Optional<ConfigChoice> fallback, Executor background) {
        this.background = background;
        CompletableFuture<ColorEngine> first = load(config);
        refusable = fallback.map(other -> first);
        engine = fallback.map(other -> first.exceptionallyCompose(failure -> load(other))).orElse(first);
    }

    private CompletableFuture<ColorEngine> load(ConfigChoice config) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return ColorEngine.load(config);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, background);
    }

    /** Tells on the FX thread why the first config cannot be loaded, if the fallback is used in its place. */
    public void whenRefused(Consumer<Throwable> refused) {
        refusable.ifPresent(first -> first.exceptionally(failure -> {
            Platform.runLater(() -> refused.accept(cause(failure)));
            return null;
        }));
    }

    /** Calls one of the two consumers on the FX thread, and the first one again for each other config. */
    public void whenLoaded(Consumer<ColorEngine> loaded, Consumer<Throwable> failed) {
        receivers.add(loaded);
        engine.whenComplete((ready, failure) -> Platform.runLater(() -> {
            if (failure == null) {
                loaded.accept(ready);
            } else {
                failed.accept(cause(failure));
            }
        }));
    }

    /**
     * Changes to another config; if it cannot be loaded, the one before stays. Of several changes, the last one counts. On the FX thread.
     *
     * @param failed called on the FX thread, like the receivers of engines
     */
    public void use(ConfigChoice config, Consumer<Throwable> failed) {
        Object asked = new Object();
        newest = asked;
        load(config).whenComplete((ready, failure) -> Platform.runLater(() -> {
            if (newest != asked) {
                return;
            }
            if (failure == null) {
                engine = CompletableFuture.completedFuture(ready);
                receivers.forEach(receiver -> receiver.accept(ready));
            } else {
                failed.accept(cause(failure));
            }
        }));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Bakes the initial view in advance, while the photo is being decoded. */
    public void bakeDefaultView(Executor idle) {
        engine.thenAcceptAsync(color -> {
            try {
                color.screen(color.defaultDisplay(), color.defaultView(color.defaultDisplay()));
            } catch (ColorException e) {
                LOG.debug("The default view cannot be baked; whoever shows it will say so", e);
            }
        }, idle);
    }

    /** Waits for the engine; for background threads. */
    public ColorEngine await() throws IOException {
        try {
            return engine.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof IOException sentence) {
                throw sentence;
            }
            throw e;
        }
    }

    /** The engine at this moment; for those who have waited for one before. */
    public ColorEngine now() {
        return engine.join();
    }
}
