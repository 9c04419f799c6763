package lightwell.ui.export;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.export.ExportResult;

/**
 * An export that ended without an error.
 *
 * @param result what was written; empty if it was cancelled
 */
public record EndedExport(Path target, Optional<ExportResult> result) {}
