package lightwell.cli.option;

import lightwell.export.Existing;
import lightwell.message.Message;
import picocli.CommandLine.Option;

/** For a command that may run again over photos of which some have changed. */
public final class RerunChoice implements ExistingChoice {

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Option(names = "--skip-existing")
    private boolean skip;

    @Option(names = "--skip-unchanged")
    private boolean unchanged;

    /** Files without a stamp are refused by {@code --skip-unchanged}, too. */
    @Override
    public Existing existing() {
        return overwrite ? Existing.OVERWRITE : skip ? Existing.SKIP : Existing.REFUSE;
    }

    /** Whether files are skipped that the same photo and options made, and others with a stamp are replaced. */
    public boolean unchanged() {
        return unchanged;
    }

    @Override
    public Message advice() {
        return unchanged ? Message.of("cli.no-stamp") : Message.of("cli.overwrite-or-skip");
    }
}
