package lightwell.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.export.Existing;
import lightwell.export.Exporter;
import lightwell.export.naming.DistinctTargets;
import lightwell.export.naming.NameTemplate;
import lightwell.export.naming.OutputNames;
import lightwell.jobs.Progress;
import lightwell.metadata.CameraInfo;
import lightwell.photo.ImageChoice;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.reader.PhotoReader;
import lightwell.queue.JobRequest;

/**
 * What is to be written for several photos, with what the disk says of it. Immutable.
 *
 * @param requests for the queue; each refuses an existing file
 * @param bases    by target: the folder that must exist, below which the names ask for others; empty if they ask for none
 * @param there    the number of targets that exist
 */
record ExportPlan(List<JobRequest> requests, Map<Path, Path> bases, long there) {

    /**
     * Blocks: asks the disk about each target, and opens each photo if its name needs its camera data.
     *
     * @param names  template of the files' names; empty: the output's usual ones
     * @param folder of the targets; empty: beside each photo
     */
    static <O> ExportPlan of(List<Path> photos, Exporter<O> exporter, O options, Optional<NameTemplate> names, Optional<Path> folder,
            Progress progress) {
        OutputNames<O> naming = new OutputNames<>(exporter, options, ImageChoice.MAIN, names, ExportPlan::camera);
        DistinctTargets distinct = new DistinctTargets();
        List<JobRequest> requests = new ArrayList<>();
        Map<Path, Path> bases = new HashMap<>();
        long there = 0;
        for (Path photo : photos) {
            progress.checkCancelled();
            Path beside = folder.orElseGet(() -> photo.toAbsolutePath().getParent());
            Path target = exporter.isFolder() ? beside : distinct.of(beside.resolve(naming.apply(photo)), photo);
            if (!exporter.isFolder() && !beside.equals(target.getParent())) {
                bases.put(target, beside);
            }
            there += !exporter.isFolder() && Files.exists(target) ? 1 : 0;
            requests.add(new JobRequest(photo, ImageChoice.MAIN, exporter.id(), exporter.codec().write(options), target,
                    exporter.isFolder(), Existing.REFUSE));
            progress.report(requests.size(), photos.size());
        }
        return new ExportPlan(requests, bases, there);
    }

    /** A photo that cannot be opened is reported when its turn comes. */
    private static CameraInfo camera(Path file) {
        try (Photo photo = PhotoReader.open(file, ImageChoice.MAIN)) {
            return photo.camera();
        } catch (PhotoException e) {
            return CameraInfo.UNKNOWN;
        }
    }

    /** The requests, doing this with existing files. */
    List<JobRequest> with(Existing choice) {
        return requests.stream().map(request -> new JobRequest(request.source(), request.image(), request.output(), request.options(),
                request.target(), request.several(), choice)).toList();
    }
}
