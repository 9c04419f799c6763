package lightwell.queue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import lightwell.export.Existing;
import lightwell.files.FileNames;
import lightwell.photo.ImageChoice;

/**
 * What a job shall write.
 *
 * @param source   the photo; absolute
 * @param image    of the file, to be the base
 * @param output   id of the output, which names the {@link JobWork}
 * @param options  of the output
 * @param target   a file, or a folder; absolute
 * @param several  whether the target is a folder for several files, which other photos may share
 * @param existing what to do with existing files
 */
public record JobRequest(Path source, ImageChoice image, String output, JsonNode options, Path target, boolean several,
        Existing existing) {

    public JobRequest {
        source = source.toAbsolutePath().normalize();
        target = target.toAbsolutePath().normalize();
    }

    /** What only one unfinished job may write: the file, or all files of the output in the folder whose names begin with the photo's. */
    Path claim() {
        return several ? claim(output) : target;
    }

    /** All files of one kind in the folder whose names begin with the photo's. */
    Path claim(String kind) {
        return target.resolve(FileNames.stem(source) + "*" + kind);
    }
}
