package lightwell.cli;

import java.nio.file.Path;
import java.util.Collection;
import lightwell.export.ExportException;
import lightwell.export.OutputTarget;
import lightwell.export.TargetExistsException;
import lightwell.message.Message;

/** A target that a command was told, looked at before its work begins. */
final class FileTarget {

    private FileTarget() {}

    /**
     * @param replace whether a file that has the name is no refusal
     * @param inputs  what the run reads, all of it
     * @param options what to do about a file that exists, in words that follow a colon
     * @throws ExportException one sentence, as {@link OutputTarget#check} has it
     */
    static void check(Path target, boolean replace, Collection<Path> inputs, Message options) throws ExportException {
        try {
            OutputTarget.check(target, replace, inputs);
        } catch (TargetExistsException e) {
            throw new ExportException(Message.of("cli.exists-already", target, options), e);
        }
    }
}
