package lightwell.cli.option;

import lightwell.export.Existing;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.export.TargetExistsException;
import lightwell.message.Message;
import picocli.CommandLine.Option;

/** The options of a command for existing files (default: they are refused). */
public interface ExistingChoice {

    Existing existing();

    /** The options that allow more, for the end of a refusal: "--overwrite replaces it". */
    Message advice();

    /**
     * Checks a target before the work for it begins; a refusal names the options that allow more.
     *
     * @throws ExportException one sentence, as in {@link OutputTarget#check}
     */
    default void check(OutputTarget target) throws ExportException {
        try {
            target.check();
        } catch (TargetExistsException e) {
            throw new ExportException(Message.of("cli.exists-already", target.path(), advice()), e);
        }
    }

    /** For a command that writes one file. */
    final class Overwrite implements ExistingChoice {

        @Option(names = "--overwrite")
        private boolean overwrite;

        @Override
        public Existing existing() {
            return overwrite ? Existing.OVERWRITE : Existing.REFUSE;
        }

        @Override
        public Message advice() {
            return Message.of("cli.overwrite-would-replace");
        }
    }

    /** For a command that writes many files, some of which may exist from an earlier run. */
    final class OverwriteOrSkip implements ExistingChoice {

        @Option(names = "--overwrite")
        private boolean overwrite;

        @Option(names = "--skip-existing")
        private boolean skip;

        @Override
        public Existing existing() {
            return overwrite ? Existing.OVERWRITE : skip ? Existing.SKIP : Existing.REFUSE;
        }

        @Override
        public Message advice() {
            return Message.of("cli.overwrite-or-skip");
        }
    }
}
