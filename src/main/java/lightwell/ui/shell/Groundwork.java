package lightwell.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.color.ConfigChoice;
import lightwell.ui.colour.ColourFeature;
import lightwell.ui.open.CrashJournal;
import lightwell.ui.open.PhotoOpener;
import lightwell.ui.settings.Settings;
import lightwell.ui.settings.SettingsFile;
import lightwell.ui.workspace.Workspace;

/**
 * What a window is built on and what needs no JavaFX toolkit, so that it can be made while the empty window appears. Made on any thread;
 * from then on for the FX thread.
 *
 * @param config  that the workspace loads
 * @param journal records the files that are being read
 */
record Groundwork(SettingsFile file, Settings settings, ConfigChoice config, CrashJournal journal, Workspace workspace,
        PhotoOpener opener) {

    /**
     * @param config   of the command line, which is not remembered
     * @param settings read from the file
     */
    static Groundwork of(Optional<ConfigChoice> config, SettingsFile file, Settings settings) {
        ConfigChoice first = config.orElseGet(() -> ColourFeature.remembered(settings));
        boolean asked = config.isPresent() || first.equals(ConfigChoice.USUAL);
        Workspace workspace = new Workspace(first, asked ? Optional.empty() : Optional.of(ConfigChoice.USUAL));
        CrashJournal journal = new CrashJournal(file.folder().resolve("opening"));
        journal.clearAtEnd();
        return new Groundwork(file, settings, first, journal, workspace, PhotoOpener.of(workspace, journal));
    }

    /** Starts reading the first one of these files, before anything asks for it. */
    void expect(List<Path> paths) {
        paths.stream().limit(1).filter(Files::isRegularFile).map(path -> path.toAbsolutePath().normalize())
                .forEach(path -> opener.ahead().prepare(List.of(path)));
    }
}
