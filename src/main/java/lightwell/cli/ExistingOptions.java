package lightwell.cli;

import lightwell.export.ExportOptions.Existing;
import picocli.CommandLine.Option;

/** What to do with a target that exists; it is a failure unless told. */
final class ExistingOptions {

    @Option(names = "--overwrite", description = "Replace files that exist.")
    private boolean overwrite;

    @Option(names = "--skip-existing", description = "Leave files that exist, and what would be written to them.")
    private boolean skip;

    Existing existing() {
        return overwrite ? Existing.OVERWRITE : skip ? Existing.SKIP : Existing.REFUSE;
    }
}
