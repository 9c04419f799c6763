package lightwell.ui.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import lightwell.ui.kit.ErrorModel;
import lightwell.ui.kit.Texts;
import lightwell.ui.open.CrashJournal;

/**
 * Fills the session with requested files and folders and the photos of an earlier run, and remembers what was requested. For the FX thread;
 * accesses the disk in the background.
 */
public final class PhotoGatherer implements AutoCloseable {

    private final RecentFiles recent = new RecentFiles();
    private final PhotoBrowser browser;
    private final PhotoSession session;
    private final ErrorModel errors;
    private final Executor background;
    private final Executor ui;
    private int asked;
    private boolean closed;

    /**
     * @param browser shows the first new photo
     * @param ui      changes properties: the FX thread
     */
    public PhotoGatherer(PhotoBrowser browser, ErrorModel errors, Executor background, Executor ui) {
        this.browser = browser;
        this.session = browser.session();
        this.errors = errors;
        this.background = background;
        this.ui = ui;
    }

    public RecentFiles recent() {
        return recent;
    }

    /** Adds files, and the photos of folders, and shows the first new one. */
    public void open(List<Path> paths) {
        gather(() -> Gathered.of(paths), Optional.empty());
    }

    /** Like {@link #open}, at the start of the program; reports the files on which a process crashed. */
    public void start(List<Path> paths, CrashJournal marks) {
        gather(() -> Gathered.of(paths, marks.takeLeft()), Optional.empty());
    }

    /** Like {@link #open}, sorted by name, since desktops and file choosers use any order. */
    public void openSorted(List<Path> paths) {
        open(Gathered.sorted(paths));
    }

    /** Opens a recent item again; if it does not exist, says so and forgets it. */
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

    /** Opens the existing photos of an earlier run, except those on which a process crashed. */
    public void restore(FilesState state, CrashJournal marks) {
        recent.restore(paths(state.recent()));
        List<Path> open = paths(state.open());
        Optional<Path> current = paths(List.of(state.current())).stream().findFirst();
        gather(() -> Gathered.again(open, marks.takeLeft()), current);
    }

    /** The state to remember; folder and strip come from elsewhere. */
    public FilesState state(String folder, boolean stripHidden) {
        return new FilesState(folder, recent.paths().stream().map(Path::toString).toList(),
                session.entries().stream().map(entry -> entry.path().toString()).toList(),
                Optional.ofNullable(session.current().get()).map(entry -> entry.path().toString()).orElse(""), stripHidden);
    }

    /** Results of unfinished searches are ignored from now on. */
    @Override
    public void close() {
        closed = true;
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
            wanted.flatMap(session::at).or(added::first).ifPresent(browser::show);
        }
        if (!problems.isEmpty()) {
            errors.show(problems.size() == 1 ? problems.get(0) : Texts.get("files.problems", problems.get(0), problems.size() - 1));
        }
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
                // a path of another system
            }
        }
        return paths;
    }
}
