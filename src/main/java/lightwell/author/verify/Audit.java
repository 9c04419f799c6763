package lightwell.author.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.author.AuthorException;
import lightwell.failure.FailureSentence;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.PhotoFiles;
import lightwell.photo.reader.PhotoReader;

/**
 * What became of the gain maps of a folder's photos in another folder.
 *
 * @param unreadable folders that could not be listed, each with a sentence
 */
public record Audit(Path a, Path b, List<AuditEntry> entries, List<Message> unreadable) {

    public Audit {
        entries = List.copyOf(entries);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads the metadata of all photos below two folders; decodes nothing. Blocks.
     *
     * @throws IOException one sentence, if one is not a folder, or both are the same
     */
    public static Audit of(Path a, Path b, Progress progress) throws IOException {
        if (PhotoFiles.identity(a).equals(PhotoFiles.identity(b))) {
            throw new AuthorException(Message.of("author.audit.one-folder", a));
        }
        progress.step(Message.of("author.audit.step"));
        PhotoTree before = PhotoTree.of(a, b);
        PhotoTree after = PhotoTree.of(b, a);
        List<PhotoPair> pairs = PhotoPair.of(before, after);
        List<AuditEntry> entries = new ArrayList<>();
        for (PhotoPair pair : pairs) {
            progress.checkCancelled();
            entries.add(entry(pair));
            progress.report(entries.size(), pairs.size());
        }
        return new Audit(a, b, entries, Stream.concat(before.unreadable().stream(), after.unreadable().stream()).toList());
    }

    private static AuditEntry entry(PhotoPair pair) {
        List<Message> failures = new ArrayList<>();
        Optional<FileFacts> a = pair.a().flatMap(file -> facts(file, failures));
        Optional<FileFacts> b = pair.b().flatMap(file -> facts(file, failures));
        if (!failures.isEmpty()) {
            return new AuditEntry(pair.name(), Verdict.UNREADABLE, a, b, failures);
        }
        return a.isEmpty() ? new AuditEntry(pair.name(), Verdict.NEW, a, b, List.of())
                : b.isEmpty() ? new AuditEntry(pair.name(), Verdict.MISSING, a, b, List.of())
                        : MapJudge.entry(pair.name(), a.get(), b.get());
    }

    private static Optional<FileFacts> facts(Path file, List<Message> failures) {
        try (Photo photo = PhotoReader.open(file)) {
            return Optional.of(FileFacts.of(photo));
        } catch (IOException e) {
            failures.add(FailureSentence.told(e));
            return Optional.empty();
        }
    }

    /** How many photos have each verdict; only those that occur. */
    public Map<Verdict, Integer> counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        entries.forEach(entry -> counts.merge(entry.verdict(), 1, Integer::sum));
        return counts;
    }

    /** Whether every photo could be compared and none lost anything. */
    public boolean harmless() {
        return unreadable.isEmpty() && entries.stream().allMatch(entry -> entry.verdict().harmless());
    }

    /** "Photos: 4 (3 OK, 1 STRIPPED)". */
    public Message summary() {
        List<String> counted = counts().entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).toList();
        return counted.isEmpty() ? Message.of("author.audit.no-photos")
                : Message.of("author.audit.summary", entries.size(), String.join(", ", counted));
    }
}
