package lightwell.export.camera;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightwell.export.ColorSource;
import lightwell.export.ExportException;
import lightwell.export.ExportResult;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.Need;
import lightwell.export.OutputTarget;
import lightwell.export.cloud.CloudPart;
import lightwell.export.cloud.ColouredPoints;
import lightwell.export.options.OptionsCodec;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Photo;

/** Writes the camera of a photo, or those of many, as the three texts of a COLMAP model into a folder. */
public final class ColmapExport implements Exporter<CameraOptions> {

    private static final String ID = "colmap";
    private static final String CAMERAS = "cameras.txt";
    private static final String IMAGES = "images.txt";
    private static final String POINTS = "points3D.txt";
    private static final List<String> NAMES = List.of(POINTS, IMAGES, CAMERAS);

    /**
     * The files.
     *
     * @param left files that existed and were left alone
     */
    private record Result(Path target, List<Path> files, List<Path> left, long bytes) implements ExportResult {

        @Override
        public String exporter() {
            return ID;
        }

        @Override
        public Path folder() {
            return target;
        }

        /** True if all of them existed and were left alone. */
        @Override
        public boolean skipped() {
            return files.isEmpty();
        }

        @Override
        public Message summary() {
            return Message.of("export.files", Integer.toString(files.size()));
        }

        @Override
        public List<Message> rules() {
            return List.of();
        }

        @Override
        public List<Message> warnings() {
            return List.of();
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Message description() {
        return Message.of("help.output.colmap");
    }

    @Override
    public Set<Need> needs() {
        return Set.of();
    }

    /** Empty, since the files go into a folder. */
    @Override
    public List<FileKind<CameraOptions>> kinds() {
        return List.of();
    }

    @Override
    public CameraOptions defaults() {
        return CameraOptions.DEFAULT;
    }

    @Override
    public OptionsCodec<CameraOptions> codec() {
        return CameraOptionsJson.CODEC;
    }

    @Override
    public ExportResult write(Photo photo, OutputTarget target, CameraOptions options, ColorSource color, Progress progress)
            throws IOException {
        progress.checkCancelled();
        OutputTarget read = target.reading(photo.path());
        check(read);
        List<TakenCamera> cameras = List.of(TakenCamera.of(photo, options));
        Optional<ColouredPoints> points = options.points()
                ? Optional.of(ColouredPoints.of(photo, CloudPart.ALL, color.engine(), progress)) : Optional.empty();
        return write(cameras, points, read, progress);
    }

    /** @throws ExportException one sentence, if one of the files cannot or must not be written */
    public static void check(OutputTarget folder) throws ExportException {
        for (String name : NAMES) {
            folder.at(folder.path().resolve(name)).check();
        }
    }

    /**
     * Writes a model of several photos.
     *
     * @param folder exists
     * @throws ExportException one sentence: not writable, exists; files that were written before it are complete
     */
    public static ExportResult write(List<TakenCamera> cameras, Optional<ColouredPoints> points, OutputTarget folder, Progress progress)
            throws IOException {
        Path path = folder.path();
        List<Path> written = new ArrayList<>();
        List<Path> left = new ArrayList<>();
        long bytes = 0;
        for (String name : NAMES) {
            progress.checkCancelled();
            Path file = path.resolve(name);
            boolean made = switch (name) {
                case CAMERAS -> CameraTexts.write(folder.at(file), ColmapFiles.cameras(cameras));
                case IMAGES -> CameraTexts.write(folder.at(file), ColmapFiles.images(cameras));
                default -> CameraTexts.write(folder.at(file), out -> ColmapFiles.points(points, out, progress));
            };
            (made ? written : left).add(file);
            bytes += Files.size(file);
        }
        return new Result(path, List.copyOf(written), List.copyOf(left), bytes);
    }
}
