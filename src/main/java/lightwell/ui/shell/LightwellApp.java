package lightwell.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.stage.Stage;
import lightwell.color.ConfigChoice;
import lightwell.ui.graphics.Pipelines;
import lightwell.ui.settings.PreferencesState;
import lightwell.ui.settings.Settings;
import lightwell.ui.settings.SettingsFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop application. */
public final class LightwellApp extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(LightwellApp.class);
    /** JavaFX makes the application itself, without arguments. */
    private static final CompletableFuture<FirstFrame.Look> LOOK = new CompletableFuture<>();
    private static final CompletableFuture<Boolean> TOOLKIT = new CompletableFuture<>();
    private static final CompletableFuture<Groundwork> GROUND = new CompletableFuture<>();

    /** Opens the window and returns when it is closed. Must be called once, from the main thread. */
    public static void open(List<Path> files, ConfigChoice config) {
        SettingsFile settings = SettingsFile.ofUser();
        Pipelines.prepare(PreferencesState.pipelineIn(settings));
        meanwhile("lightwell-groundwork", () -> lay(settings, files, config));
        meanwhile("lightwell-first-record", () -> Pipelines.chosen().ifPresent(choice -> LOG.info(choice.sentence())));
        launch(LightwellApp.class, files.stream().map(file -> file.toAbsolutePath().toString()).toArray(String[]::new));
    }

    /** Does something while the calling thread starts the toolkit. */
    private static void meanwhile(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void lay(SettingsFile file, List<Path> files, ConfigChoice config) {
        try {
            Settings settings = file.load();
            LOOK.complete(FirstFrame.Look.of(settings));
            TOOLKIT.join(); // work beside its start would delay the window
            Groundwork ground = Groundwork.of(Optional.of(config).filter(asked -> !asked.equals(ConfigChoice.USUAL)), file, settings);
            ground.expect(files);
            GROUND.complete(ground);
        } catch (RuntimeException | Error e) {
            LOOK.completeExceptionally(e);
            GROUND.completeExceptionally(e);
        }
    }

    @Override
    public void start(Stage stage) {
        TOOLKIT.complete(true);
        StartTimes times = new StartTimes();
        FirstFrame.show(stage, LOOK.join(), () -> {
            times.note("window");
            open(stage, times);
        });
    }

    private void open(Stage stage, StartTimes times) {
        Shell shell = new Shell(stage, GROUND.join(), folder -> getHostServices().showDocument(folder.toUri().toString()));
        List<Path> files = getParameters().getUnnamed().stream().map(Path::of).toList();
        times.follow(shell.workspace().panes(), shell::complete, !files.isEmpty());
        shell.showPictureFirst(!files.isEmpty() || shell.features().files().remembers());
        if (files.isEmpty()) {
            shell.restore();
        } else {
            shell.start(files);
        }
    }
}
