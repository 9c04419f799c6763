package lightwell.export.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.message.Message;
import lightwell.photo.PhotoException;

/** Collects the reports on the files of one photo. For the writing thread. */
final class ExtractReport implements Extract.Report {

    private final List<Path> written = new ArrayList<>();
    private final List<Path> skipped = new ArrayList<>();
    private final List<Message> leftOut = new ArrayList<>();
    private final Optional<Extract.Report> follower;
    private Optional<PhotoException> failure = Optional.empty();

    ExtractReport(Optional<Extract.Report> follower) {
        this.follower = follower;
    }

    @Override
    public void written(Path file) {
        written.add(file);
        follower.ifPresent(other -> other.written(file));
    }

    @Override
    public void skipped(Path file) {
        skipped.add(file);
        follower.ifPresent(other -> other.skipped(file));
    }

    @Override
    public void leftOut(Message sentence) {
        leftOut.add(sentence);
    }

    @Override
    public void failed(PhotoException sentence) {
        failure.ifPresent(before -> follower.ifPresent(other -> other.failed(before)));
        failure = Optional.of(sentence);
    }

    /** @throws PhotoException the last layer that failed */
    ExtractResult result(String exporter, Path folder) throws IOException {
        if (failure.isPresent()) {
            throw failure.get();
        }
        long bytes = 0;
        for (Path file : Stream.concat(written.stream(), skipped.stream()).toList()) {
            bytes += Files.size(file);
        }
        return new ExtractResult(exporter, folder, List.copyOf(written), List.copyOf(skipped), bytes, List.copyOf(leftOut));
    }
}
