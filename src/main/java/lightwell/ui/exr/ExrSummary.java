package lightwell.ui.exr;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrForecast;

/**
 * What the EXR of the marked photo will be.
 *
 * @param target   beside the photo; empty if there is no photo
 * @param forecast empty if there is no photo, or it cannot be said
 * @param options  that were asked about
 * @param problem  why it cannot be said, one sentence; may be empty
 */
record ExrSummary(Optional<Path> target, Optional<ExrForecast> forecast, ExportOptions options, String problem) {

    /** Without a photo. */
    static final ExrSummary NONE = new ExrSummary(Optional.empty(), Optional.empty(), ExportOptions.DEFAULT, "");

    /** The file's content in lines: the space, then each part. */
    List<String> lines() {
        return forecast.map(content -> SummaryWords.lines(content, options)).orElse(List.of());
    }
}
