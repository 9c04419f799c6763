package lightwell.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lightwell.cli.print.ProgressLine;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.OutputTarget;
import lightwell.export.Stamp;
import lightwell.photo.Photo;

/**
 * An output with its options, and the stamps of its files.
 *
 * @param image     name of the image of each file that is written
 * @param unchanged whether files are skipped that the same photo and options made, and others with a stamp are replaced
 */
record PhotoExport<O>(Exporter<O> exporter, O options, ColorEngine color, String image, boolean unchanged)
        implements
            PhotoWriter {

    @Override
    public boolean isFolder() {
        return false;
    }

    @Override
    public OutputTarget stamped(Path source, OutputTarget target) throws IOException {
        Optional<String> stamp = Stamp.of(exporter, options, source, image, () -> color);
        OutputTarget stamped = stamp.map(target::stamped).orElse(target);
        Optional<String> found = unchanged && stamp.isPresent() ? Stamp.in(target.path()) : Optional.empty();
        return found.isPresent() ? stamped.with(found.equals(stamp) ? Existing.SKIP : Existing.OVERWRITE) : stamped;
    }

    @Override
    public boolean unchanged(OutputTarget target) {
        return unchanged && target.existing() == Existing.SKIP && Files.isRegularFile(target.path());
    }

    @Override
    public ExportResult write(Photo photo, OutputTarget target, ProgressLine progress) throws IOException {
        return exporter.write(photo, target, options, () -> color, progress);
    }
}
