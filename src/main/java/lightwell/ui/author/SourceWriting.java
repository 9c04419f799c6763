package lightwell.ui.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.HdrSpace;
import lightwell.author.LightStatistics;
import lightwell.author.encode.Authoring;
import lightwell.author.encode.EncodedFile;
import lightwell.author.encode.Encoder;
import lightwell.author.gallery.Gallery;
import lightwell.author.source.HdrSources;
import lightwell.author.source.SourceOptions;
import lightwell.author.verify.Difference;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.ui.kit.Texts;

/**
 * Writes the files of one source. Blocks: for a background thread.
 *
 * @param sources what is said of all sources
 * @param inputs  which no file may overwrite
 * @param gallery receives what the page shows; empty if none is wanted
 */
record SourceWriting(Encoder encoder, ColorEngine color, SourceOptions sources, AuthorTargets targets, Existing existing,
        List<Path> inputs, Optional<Gallery> gallery) {

    /** @param note what was written, in a few words, one line for each kind of figure */
    record Outcome(Written written, int width, int height, String note) {}

    Outcome write(Path path, Progress progress) throws IOException {
        try (HdrSource source = HdrSources.open(path, sources, color)) {
            HdrSpace space = Authoring.space(source);
            Collected collected = new Collected(new ArrayList<>(), new ArrayList<>(), gallery);
            encoder.encode(source, format -> new OutputTarget(targets.file(path, format, space), existing, inputs), progress, collected);
            source.warnings().forEach(collected::warning);
            gallery.ifPresent(page -> page.end(source, encoder.options(), collected.files));
            return new Outcome(collected.written(), source.width(), source.height(), collected.note());
        }
    }

    /** Writes the page of what was written; does nothing if there is nothing to show. */
    void page() throws IOException {
        Optional<Path> file = targets.page(inputs);
        if (file.isPresent() && gallery.isPresent() && !gallery.get().isEmpty()
                && !(existing == Existing.SKIP && Files.exists(file.get()))) {
            gallery.get().write(new OutputTarget(file.get(), existing, inputs));
        }
    }

    private record Collected(List<EncodedFile> files, List<Message> warnings, Optional<Gallery> gallery) implements Encoder.Watcher {

        @Override
        public boolean wantsPicture() {
            return gallery.isPresent();
        }

        @Override
        public void picture(GainMapPicture picture, LightStatistics light) throws IOException {
            if (gallery.isPresent()) {
                gallery.get().picture(picture, light);
            }
        }

        @Override
        public void file(EncodedFile file) {
            files.add(file);
        }

        @Override
        public void warning(Message sentence) {
            warnings.add(sentence);
        }

        private Written written() {
            int skipped = (int) files.stream().filter(EncodedFile::skipped).count();
            return new Written(files.size() - skipped, skipped, 0,
                    files.stream().map(EncodedFile::file).reduce((first, last) -> last).map(Path::getParent), false);
        }

        private String note() {
            return files.stream().map(Collected::line).collect(Collectors.joining("\n")) + warnings.stream().map(warning -> "\n" + warning)
                    .collect(Collectors.joining());
        }

        private static String line(EncodedFile file) {
            String size = AuthorSource.megabytes(file.bytes());
            if (file.skipped()) {
                return Texts.get("author.done.skipped", file.format().description());
            }
            Optional<Difference> full = file.measured().stream().filter(one -> one.weight() == 1).map(one -> one.difference())
                    .findFirst();
            return full.map(figures -> Texts.get("author.done.measured", file.format().description(), size, decibels(figures.psnr()),
                    String.format(Locale.ROOT, "%.1f", figures.deltaE().p99())))
                    .orElseGet(() -> Texts.get("author.done.file", file.format().description(), size));
        }
    }

    /** PQ-PSNR in words. */
    static String decibels(double psnr) {
        return Double.isFinite(psnr) ? String.format(Locale.ROOT, "%.1f", psnr) : "∞";
    }
}
