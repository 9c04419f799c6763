package lightwell.author.verify;

import java.nio.file.Path;
import java.util.List;
import lightwell.message.Message;

/**
 * What was found in a file.
 *
 * @param path        of the file
 * @param differences by ascending weight; empty without a reference
 * @param notes       what was not compared, and why
 * @param warnings    who will not show the HDR, and oddities of the file
 */
public record VerificationReport(Path path, FileFacts facts, MeasuredLight light, List<Weighed> differences, List<Message> notes,
        List<Message> warnings) {

    public VerificationReport {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }
}
