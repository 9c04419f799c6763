package lightwell.cli.batch;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lightwell.cli.option.InputFiles;
import lightwell.export.FileFacts;
import lightwell.message.Message;

/**
 * The photos in folders that may come and go, such as those of cards. They are looked for each time, since network folders send no events.
 * Not thread-safe.
 */
public final class WatchedFolders {

    private final List<Path> typed;
    private final Consumer<Message> tell;
    private final Set<Path> gone = new HashSet<>();

    /**
     * @param typed folders, and patterns of files or folders
     * @param tell  takes a sentence when a folder has gone or returned
     */
    public WatchedFolders(List<Path> typed, Consumer<Message> tell) {
        this.typed = List.copyOf(typed);
        this.tell = tell;
    }

    /** The photos that exist now, with their facts, in the order of the request. */
    public Map<Path, FileFacts> look() {
        List<Path> there = typed.stream().filter(this::isThere).toList();
        Map<Path, FileFacts> present = new LinkedHashMap<>();
        for (Path photo : InputFiles.of(there).photos()) {
            FileFacts.of(photo).ifPresent(facts -> present.put(photo, facts));
        }
        return present;
    }

    private boolean isThere(Path folder) {
        boolean there = InputFiles.isPattern(folder) || isReadable(folder);
        if (there && gone.remove(folder)) {
            tell.accept(Message.of("cli.watch.returned", folder));
        } else if (!there && gone.add(folder)) {
            tell.accept(Message.of("cli.watch.gone", folder));
        }
        return there;
    }

    /** The folder of a card that was pulled may still be there, and only fail to be read. */
    private static boolean isReadable(Path folder) {
        return folder.toFile().list() != null;
    }
}
