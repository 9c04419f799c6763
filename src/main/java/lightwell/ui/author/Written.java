package lightwell.ui.author;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What writing all sources has come to.
 *
 * @param files     that were written
 * @param skipped   files that existed and were left alone
 * @param failed    sources that gave none
 * @param folder    of the last file that was written or left alone
 * @param cancelled before all sources were written
 */
record Written(int files, int skipped, int failed, Optional<Path> folder, boolean cancelled) {

    static final Written NOTHING = new Written(0, 0, 0, Optional.empty(), false);

    Written and(Written more) {
        return new Written(files + more.files, skipped + more.skipped, failed + more.failed, more.folder.or(this::folder),
                cancelled || more.cancelled);
    }

    Written stopped() {
        return new Written(files, skipped, failed, folder, true);
    }
}
