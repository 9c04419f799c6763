package lightwell.ui.author;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import lightwell.author.encode.EncodeRequest;
import lightwell.export.Existing;
import lightwell.photo.PhotoFile;
import lightwell.ui.kit.Texts;

/** Takes orders for files of sources with the settings as they are: asks the disk and the user, then the queue. For the FX thread. */
final class AuthorOrders {

    private final AuthorSettings settings;
    private final WritingModel writing;
    private final Executor background;

    AuthorOrders(AuthorSettings settings, WritingModel writing, Executor background) {
        this.settings = settings;
        this.writing = writing;
        this.background = background;
    }

    /** Does nothing while the settings are incomplete. */
    void write(List<AuthorSource> sources, AuthorDialogs dialogs) {
        settings.encode().filter(options -> !options.formats().isEmpty() && !sources.isEmpty()).ifPresent(options -> {
            EncodeRequest asked = new EncodeRequest(settings.sources(), options);
            AuthorTargets targets = new AuthorTargets(settings.folder.get(), options.formats(), settings.page.get());
            List<Path> paths = sources.stream().map(AuthorSource::path).toList();
            background.execute(() -> {
                List<Path> existing = targets.existing(paths);
                Map<Path, String> refusals = refusals(targets, paths);
                Platform.runLater(() -> {
                    Optional<Existing> answer = existing.isEmpty() ? Optional.of(Existing.REFUSE) : dialogs.existing(existing);
                    answer.ifPresent(chosen -> writing.write(sources, asked, targets, chosen, refusals));
                });
            });
        });
    }

    private static Map<Path, String> refusals(AuthorTargets targets, List<Path> paths) {
        Map<Path, String> refusals = new HashMap<>();
        targets.replaced(paths).forEach((source, other) -> refusals.put(source, words("author.replaces", source, other)));
        targets.clashes(paths).forEach((source, other) -> refusals.put(source, words("author.clash", source, other)));
        return refusals;
    }

    private static String words(String key, Path source, Path other) {
        return Texts.get(key, PhotoFile.name(source), PhotoFile.name(other));
    }
}
