package lightwell.ui.files;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Recently opened photos and folders, the newest first. For the FX thread. */
public final class RecentFiles {

    static final int MOST = 12;

    private final ObservableList<Path> paths = FXCollections.observableArrayList();
    private final ObservableList<Path> readOnly = FXCollections.unmodifiableObservableList(paths);

    public ObservableList<Path> paths() {
        return readOnly;
    }

    void add(Path path) {
        paths.remove(path);
        paths.add(0, path);
        if (paths.size() > MOST) {
            paths.remove(MOST, paths.size());
        }
    }

    void remove(Path path) {
        paths.remove(path);
    }

    public void clear() {
        paths.clear();
    }

    void restore(List<Path> remembered) {
        paths.setAll(remembered.stream().distinct().limit(MOST).toList());
    }
}
