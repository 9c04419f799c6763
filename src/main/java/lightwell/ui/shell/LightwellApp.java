package lightwell.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import lightwell.color.ConfigChoice;
import lightwell.ui.graphics.Pipelines;
import lightwell.ui.settings.PreferencesState;
import lightwell.ui.settings.SettingsFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desktop application. */
public final class LightwellApp extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(LightwellApp.class);
    private static final String CONFIG = "config";

    /** Opens the window and returns when it is closed. Must be called once, from the main thread. */
    public static void open(List<Path> files, ConfigChoice config) {
        List<String> arguments = new ArrayList<>();
        if (!config.equals(ConfigChoice.USUAL)) {
            arguments.add("--" + CONFIG + "=" + (config.isFile() ? Path.of(config.name()).toAbsolutePath() : config.name()));
        }
        files.forEach(file -> arguments.add(file.toAbsolutePath().toString()));
        Pipelines.prepare(PreferencesState.in(SettingsFile.ofUser().load()).pipeline());
        Thread first = new Thread(() -> Pipelines.chosen().ifPresent(choice -> LOG.info(choice.sentence())), "lightwell-first-record");
        first.setDaemon(true); // the first record loads calendars and formats, while this thread starts the toolkit
        first.start();
        launch(LightwellApp.class, arguments.toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        StartTimes times = new StartTimes();
        FirstFrame.show(stage, SettingsFile.ofUser().load(), () -> {
            times.note("window");
            open(stage, times);
        });
    }

    private void open(Stage stage, StartTimes times) {
        Map<String, String> named = getParameters().getNamed();
        Shell shell = new Shell(stage, Optional.ofNullable(named.get(CONFIG)).map(ConfigChoice::new), SettingsFile.ofUser(),
                folder -> getHostServices().showDocument(folder.toUri().toString()));
        List<Path> files = getParameters().getUnnamed().stream().map(Path::of).toList();
        shell.expect(files);
        times.follow(stage.getScene(), shell.workspace().panes(), !files.isEmpty());
        shell.show();
        if (files.isEmpty()) {
            shell.restore();
        } else {
            shell.start(files);
        }
    }
}
