package lightwell.ui.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import lightwell.ui.ErrorModel;
import lightwell.ui.Texts;
import lightwell.ui.files.ChangeDetector.Change;
import lightwell.ui.open.OpeningMarks;
import lightwell.ui.open.PhotoOpener;
import lightwell.ui.viewer.OpenPhoto;
import lightwell.ui.viewer.ViewerModel;

/**
 * Opens what people ask for: fills the session, lets the opener show the one that is looked at, marks what failed, and follows
 * what happens to the files. For the FX thread; the disk is asked in the background.
 */
public final class PhotoBrowser implements AutoCloseable, PhotoOpener.Listener {

    private final PhotoSession session = new PhotoSession();
    private final RecentFiles recent = new RecentFiles();
    private final ViewerModel viewer;
    private final PhotoOpener opener;
    private final ErrorModel errors;
    private final Executor background;
    private final Executor ui;
    private final FileWatcher watcher;
    private final BooleanBinding covered;
    private int asked;
    private boolean closed;

    /** @param ui runs what changes properties: the FX thread */
    public PhotoBrowser(ViewerModel viewer, PhotoOpener opener, ErrorModel errors, Executor background, Executor ui) {
        this.viewer = viewer;
        this.opener = opener;
        this.errors = errors;
        this.background = background;
        this.ui = ui;
        watcher = FileWatcher.start((file, change) -> ui.execute(() -> changed(file, change)));
        covered = Bindings.createBooleanBinding(() -> session.current().get() != null && !isShown(session.current().get()),
                session.current(), viewer.photo());
        session.current().addListener((observable, before, now) -> showCurrent(now));
        session.entries().addListener((InvalidationListener) observable -> watch());
        opener.listen(this);
    }

    public PhotoSession session() {
        return session;
    }

    public RecentFiles recent() {
        return recent;
    }

    /** True while the viewer does not show the photo that is looked at: it is being opened, or cannot be. */
    public BooleanBinding covered() {
        return covered;
    }

    /** Adds files, and the photos of folders, and shows the first new one. */
    public void open(List<Path> paths) {
        gather(() -> Gathered.of(paths), Optional.empty());
    }

    /** As {@link #open}, by name: the desktop and choosers give files in any order. */
    public void openSorted(List<Path> paths) {
        open(Gathered.sorted(paths));
    }

    /** Opens it again; when it is there no more, says so and forgets it. */
    public void openRecent(Path path) {
        background.execute(() -> {
            boolean there = path.toFile().exists();
            onUi(() -> {
                if (there) {
                    open(List.of(path));
                } else {
                    recent.remove(path);
                    errors.show(Texts.get("files.recent.gone", path.getFileName()));
                }
            });
        });
    }

    /** Opens what was open in an earlier run, as far as it is still there; not what a process ended on. */
    public void restore(FilesState state, OpeningMarks marks) {
        recent.restore(paths(state.recent()));
        List<Path> open = paths(state.open());
        Optional<Path> current = paths(List.of(state.current())).stream().findFirst();
        gather(() -> Gathered.again(open, marks.takeLeft()), current);
    }

    /** Without the folder and the strip, which are others' business. */
    public FilesState state(String folder, boolean stripHidden) {
        return new FilesState(folder, recent.paths().stream().map(Path::toString).toList(),
                session.entries().stream().map(entry -> entry.path().toString()).toList(),
                Optional.ofNullable(session.current().get()).map(entry -> entry.path().toString()).orElse(""), stripHidden);
    }

    /** Looks at this one; tries again when it could not be opened before. */
    public void show(PhotoEntry entry) {
        if (entry != session.current().get()) {
            session.select(entry);
        } else if (!isShown(entry)) {
            opener.open(entry.path());
        }
    }

    /** Looks at the next, or so many further; stays at the ends. */
    public void step(int by) {
        session.step(by);
    }

    /** Takes it off the session; the file stays. */
    public void remove(PhotoEntry entry) {
        session.remove(entry);
    }

    @Override
    public void close() {
        closed = true;
        watcher.close();
        opener.listen(PhotoOpener.Listener.NONE);
    }

    @Override
    public void opened(Path path) {
        PhotoEntry entry = entry(path).orElseGet(() -> session.add(List.of(Located.of(path))).first().orElse(null));
        if (entry == null) {
            return; // no room
        }
        if (entry.problem().isPresent()) {
            entry.state().set(EntryState.WAITING);
        }
        session.select(entry);
    }

    @Override
    public void failed(Path path, String sentence) {
        Optional<PhotoEntry> entry = entry(path);
        entry.ifPresent(failed -> failed.state().set(new EntryState.Failed(sentence)));
        if (entry.isEmpty() || isShown(entry.get())) {
            errors.show(sentence);
        } else {
            opener.closePhoto(); // what is looked at is the failure
        }
    }

    private void gather(Supplier<Gathered> work, Optional<Path> wanted) {
        int number = ++asked;
        background.execute(() -> {
            Gathered found = work.get();
            onUi(() -> add(found, wanted, number == asked));
        });
    }

    private void add(Gathered found, Optional<Path> wanted, boolean newest) {
        PhotoSession.Added added = session.add(found.photos());
        List<String> problems = new ArrayList<>(found.problems());
        if (added.refused() > 0) {
            problems.add(Texts.get("files.many", added.refused(), PhotoSession.MOST));
        }
        found.recent().forEach(recent::add);
        if (newest) {
            wanted.flatMap(this::entry).or(added::first).ifPresent(this::show);
        }
        if (!problems.isEmpty()) {
            errors.show(problems.size() == 1 ? problems.get(0) : Texts.get("files.problems", problems.get(0), problems.size() - 1));
        }
    }

    private void showCurrent(PhotoEntry now) {
        if (now == null) {
            opener.close();
        } else if (isShown(now)) {
            opener.cancel(); // another one may be on its way
        } else {
            opener.open(now.path());
        }
        watch();
    }

    private void changed(Path file, Change change) {
        Optional<PhotoEntry> found = closed ? Optional.empty() : entry(file);
        found.ifPresent(entry -> {
            boolean current = entry == session.current().get();
            if (change == Change.GONE) {
                String sentence = Texts.get("files.gone", entry.name());
                entry.state().set(new EntryState.Gone(sentence));
                if (current) {
                    errors.show(sentence);
                }
                return;
            }
            entry.state().set(EntryState.WAITING);
            if (current) {
                opener.open(file);
            } else if (isShown(entry)) {
                opener.closePhoto(); // while another one is on its way; it must not pass for the new state of this one
            }
        });
    }

    private void watch() {
        watcher.watch(session.entries().stream().map(PhotoEntry::path).toList(),
                Optional.ofNullable(session.current().get()).map(PhotoEntry::path));
    }

    private boolean isShown(PhotoEntry entry) {
        OpenPhoto shown = viewer.photo().get();
        return shown != null && shown.photo().path().equals(entry.path());
    }

    private Optional<PhotoEntry> entry(Path path) {
        return session.find(path).filter(entry -> entry.path().equals(path))
                .or(() -> session.entries().stream().filter(entry -> entry.path().equals(path)).findFirst());
    }

    private void onUi(Runnable work) {
        ui.execute(() -> {
            if (!closed) {
                work.run();
            }
        });
    }

    private static List<Path> paths(List<String> texts) {
        List<Path> paths = new ArrayList<>();
        for (String text : texts) {
            try {
                if (!text.isEmpty()) {
                    paths.add(Path.of(text));
                }
            } catch (InvalidPathException e) {
                continue; // of another system
            }
        }
        return paths;
    }
}
