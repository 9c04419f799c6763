package lightwell.ui.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The user's preferences while the window is open; see {@link PreferencesState}. Change it on the FX thread. */
public final class PreferencesModel {

    private static final long MEGABYTE = 1L << 20;

    private final StringProperty exportFolder = new SimpleStringProperty("");
    private final StringProperty pipeline = new SimpleStringProperty(PreferencesState.PIPELINES.get(0));
    private final IntegerProperty jobMegabytes = new SimpleIntegerProperty();
    private final StringProperty program = new SimpleStringProperty("");
    /** Exports ask from other threads. */
    private volatile int megabytesNow;

    public PreferencesModel() {
        jobMegabytes.addListener((observable, before, now) -> megabytesNow = now.intValue());
    }

    /** The folder of exported files; empty: beside each photo. */
    public StringProperty exportFolder() {
        return exportFolder;
    }

    /** How the next window is drawn. */
    public StringProperty pipeline() {
        return pipeline;
    }

    /** Memory for exports at once; 0: a part of what the machine has left. */
    public IntegerProperty jobMegabytes() {
        return jobMegabytes;
    }

    /** The program that also opens written files, with its arguments; empty: none. */
    public StringProperty program() {
        return program;
    }

    /** The folder of exported files; empty: beside each photo. */
    public Optional<Path> folder() {
        try {
            return Optional.of(exportFolder.get()).filter(folder -> !folder.isBlank()).map(Path::of);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Memory for exports at once; empty: a part of what the machine has left. From any thread. */
    public OptionalLong jobBytes() {
        int megabytes = megabytesNow;
        return megabytes == 0 ? OptionalLong.empty() : OptionalLong.of(megabytes * MEGABYTE);
    }

    public void restore(Settings settings) {
        PreferencesState left = PreferencesState.in(settings);
        exportFolder.set(left.exportFolder());
        pipeline.set(left.pipeline());
        jobMegabytes.set(left.jobMegabytes());
        program.set(left.program());
    }

    public void remember(Settings settings) {
        new PreferencesState(exportFolder.get(), pipeline.get(), jobMegabytes.get(), program.get()).put(settings);
    }
}
