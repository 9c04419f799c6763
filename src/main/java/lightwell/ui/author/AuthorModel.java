package lightwell.ui.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lightwell.author.source.HdrSources;
import lightwell.message.Message;
import lightwell.photo.PhotoFiles;
import lightwell.ui.kit.Texts;

/** The list of sources. For the FX thread; accesses the disk in the background. */
final class AuthorModel {

    private final ObservableList<AuthorSource> sources = FXCollections.observableArrayList();
    private final ObservableList<AuthorSource> selected = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Executor background;

    AuthorModel(Executor background) {
        this.background = background;
    }

    ObservableList<AuthorSource> sources() {
        return sources;
    }

    /** What the list has selected, in its order. */
    ObservableList<AuthorSource> selected() {
        return selected;
    }

    /** The sources that a command concerns: those that are selected if they are several, else all. */
    List<AuthorSource> concerned() {
        return List.copyOf(selected.size() > 1 ? selected : sources);
    }

    /** What could not be added, in one sentence; else empty. */
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /** Adds files, and the HDR pictures of folders; those that are listed already are left out. */
    void add(List<Path> asked) {
        List<Path> listed = sources.stream().map(AuthorSource::path).toList();
        background.execute(() -> {
            PhotoFiles found = PhotoFiles.of(asked, HdrSources::isSource, folder -> Message.of("cli.folder-holds-no-source", folder));
            Map<Path, Path> others = new LinkedHashMap<>();
            found.photos().forEach(path -> others.put(PhotoFiles.identity(path), path));
            listed.forEach(path -> others.remove(PhotoFiles.identity(path)));
            List<AuthorSource> added = new ArrayList<>();
            others.values().forEach(path -> added.add(new AuthorSource(path, bytes(path))));
            String words = found.unreadable().stream().findFirst().map(Message::toString)
                    .orElse(added.isEmpty() ? Texts.get("author.listed") : "");
            Platform.runLater(() -> {
                problem.set(words);
                sources.addAll(added);
            });
        });
    }

    /** Their jobs go on. */
    void removeSelected() {
        sources.removeAll(List.copyOf(selected));
        problem.set("");
    }

    private static long bytes(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return -1; // opening it will say why
        }
    }

    /** The folder in which a chooser of sources begins. */
    Optional<Path> beginning() {
        return sources.stream().map(source -> source.path().toAbsolutePath().getParent()).reduce((first, last) -> last);
    }
}
