package lightwell.export.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.depth.DepthCamera;
import lightwell.depth.PhotoDepth;
import lightwell.depth.PointCloud;
import lightwell.depth.SurfaceMesh;
import lightwell.depth.SurfaceNormals;
import lightwell.export.AtomicFile;
import lightwell.export.ExportException;
import lightwell.export.StreamFile;
import lightwell.image.BandSource;
import lightwell.image.CellMeans;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.DepthAccuracy;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;

/** Writes a photo's depth as points or as a surface, under a temporary name that is renamed at the end. */
public final class CloudExport {

    private CloudExport() {}

    /**
     * What was written.
     *
     * @param notes    units, axes, how far to trust the metres, where the camera comes from: one line each, as the file has them
     * @param warnings what was odd, each in one sentence
     */
    public record Result(Path file, long bytes, int points, int triangles, List<Message> notes, List<Message> warnings) {}

    /**
     * Blocks until the file stands; call it in the background.
     *
     * @throws ExportException one sentence: no points, no such matte, a format that cannot hold this, not writable; nothing is left behind
     * @throws lightwell.photo.PhotoException one sentence: no depth, no range, cannot be decoded; nothing is left behind
     * @throws java.util.concurrent.CancellationException when the progress was cancelled; nothing is left behind
     */
    public static Result write(Photo photo, Path target, CloudFormat format, CloudSettings settings, ColorEngine color, Progress progress)
            throws IOException {
        Optional<Message> problem = settings.problem(format);
        if (problem.isPresent()) {
            throw new ExportException(problem.get());
        }
        List<Message> warnings = new ArrayList<>();
        try (AtomicFile file = AtomicFile.create(target, settings.overwrite(), photo.path())) {
            progress.step(Message.of("export.step.decoding", photo.name()));
            PhotoDepth depth = PhotoDepth.of(photo, warnings::add);
            progress.checkCancelled();
            PointCloud cloud = ChosenPoints.of(photo, depth, settings, warnings);
            CloudContent content = content(photo, depth, cloud, format, settings, color, progress);
            progress.step(Message.of("export.step.writing", target.getFileName()));
            StreamFile.write(file, out -> CloudWriter.of(format).write(content, out, progress));
            progress.checkCancelled();
            long bytes = Files.size(file.temporary());
            file.commit();
            return new Result(target, bytes, content.points(), content.triangles(), content.notes(), warnings);
        }
    }

    private static CloudContent content(Photo photo, PhotoDepth depth, PointCloud cloud, CloudFormat format, CloudSettings settings,
            ColorEngine color, Progress progress) throws IOException {
        LayerInfo base = photo.base().info();
        BandSource light = SdrLight.of(photo, color);
        progress.checkCancelled();
        progress.step(Message.of("export.colouring-points"));
        CellMeans means = new CellMeans(light, 3, base.width(), base.height(), depth.map().width(), depth.map().height());
        byte[] rgb = PointColours.of(cloud, means, depth.map().width(), depth.map().height(), progress);
        Optional<SurfaceMesh> mesh = settings.mesh() || settings.normals() ? Optional.of(SurfaceMesh.of(cloud, settings.part().jump()))
                : Optional.empty();
        Optional<float[]> normals = settings.normals() ? mesh.map(SurfaceNormals::of) : Optional.empty();
        Optional<SurfaceMesh> surface = settings.mesh() ? mesh : Optional.empty();
        if (surface.isPresent() && surface.get().triangles().length == 0) {
            throw new ExportException(Message.of("export.no-two-points-belong-surface", photo.name()));
        }
        Optional<byte[]> texture = format == CloudFormat.GLB && settings.mesh()
                ? Optional.of(Texture.jpeg(light, base.width(), base.height(), Texture.LONGEST, progress)) : Optional.empty();
        String name = photo.name().replaceAll("\\p{Cntrl}", " ");
        return new CloudContent(name, cloud, rgb, surface, normals, texture, depth.camera(), settings.part().points().stride(),
                settings.unit(),
                DepthAccuracy.statement(depth.description()), notes(name, depth, settings));
    }

    private static List<Message> notes(String photo, PhotoDepth depth, CloudSettings settings) {
        List<Message> part = settings.part().words();
        DepthCamera camera = depth.camera();
        return List.of(part.isEmpty() ? Message.of("cloud.depth-of", photo) : Message.of("cloud.depth-of-part", photo, part),
                Message.of("cloud.units", settings.unit().words(), Message.of("cloud.axes")),
                DepthAccuracy.words(depth.description()),
                Message.of(camera.rectifies() ? "cloud.camera-rectified" : "cloud.camera", ChosenPoints.figure(camera.focalLength()),
                        depth.map().width(), depth.map().height(), camera.source().words()),
                Message.of("cloud.colours"));
    }
}
