package lightwell.ui.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import lightwell.color.ColorEngine;
import lightwell.color.ColorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the colour engine once, in the background, while the window opens. */
public final class ColorLoader {

    private static final Logger LOG = LoggerFactory.getLogger(ColorLoader.class);

    private final CompletableFuture<ColorEngine> engine;

    /** @param config as in {@link ColorEngine#load} */
    public ColorLoader(Optional<Path> config, Executor background) {
        engine = CompletableFuture.supplyAsync(() -> {
            try {
                return ColorEngine.load(config);
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        }, background);
    }

    /** Calls one of the two consumers on the FX thread. */
    public void whenLoaded(Consumer<ColorEngine> loaded, Consumer<Throwable> failed) {
        engine.whenComplete((ready, failure) -> Platform.runLater(() -> {
            if (failure == null) {
                loaded.accept(ready);
            } else {
                failed.accept(failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
            }
        }));
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
}
