package lightwell.export.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lightwell.color.ColorEngine;
import lightwell.depth.FilmBack;
import lightwell.depth.PhotoDepth;
import lightwell.depth.PointCloud;
import lightwell.depth.SurfaceMesh;
import lightwell.depth.SurfaceNormals;
import lightwell.export.AtomicFile;
import lightwell.export.ColorSource;
import lightwell.export.ExportException;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.export.Need;
import lightwell.export.OutputTarget;
import lightwell.export.StreamFile;
import lightwell.export.TargetExistsException;
import lightwell.export.options.OptionsCodec;
import lightwell.image.BandSource;
import lightwell.image.CellMeans;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;

/** Writes a photo's depth as points or as a surface, under a temporary name that is replaced at the end. */
public final class CloudExport implements Exporter<CloudSettings> {

    private static final String ID = "cloud";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Message description() {
        return Message.of("help.output.cloud");
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.DEPTH);
    }

    @Override
    public List<FileKind<CloudSettings>> kinds() {
        return List.of(kind("glb_surface", CloudFormat.GLB, true), kind("glb_points", CloudFormat.GLB, false),
                kind("ply_points", CloudFormat.PLY, false), kind("ply_surface", CloudFormat.PLY, true),
                kind("pcd_points", CloudFormat.PCD, false), kind("usdz_surface", CloudFormat.USDZ, true),
                kind("usdz_points", CloudFormat.USDZ, false), kind("usda_surface", CloudFormat.USDA, true),
                kind("usda_points", CloudFormat.USDA, false), kind("html_surface", CloudFormat.HTML, true),
                kind("html_points", CloudFormat.HTML, false));
    }

    private static FileKind<CloudSettings> kind(String id, CloudFormat format, boolean mesh) {
        return new FileKind<>(id, format.suffix(), settings -> settings.withMesh(mesh));
    }

    @Override
    public List<String> suffixes() {
        return Stream.of(CloudFormat.values()).map(CloudFormat::suffix).toList();
    }

    @Override
    public CloudSettings defaults() {
        return CloudSettings.DEFAULT;
    }

    @Override
    public OptionsCodec<CloudSettings> codec() {
        return CloudSettingsJson.CODEC;
    }

    /** PCD has no surfaces. */
    @Override
    public CloudSettings fitting(CloudSettings settings, Path file) {
        return CloudFormat.of(file).filter(CloudFormat.PCD::equals).map(pcd -> settings.withMesh(false)).orElse(settings);
    }

    @Override
    public Optional<Message> problem(CloudSettings settings, Path file) {
        return CloudFormat.of(file).flatMap(settings::problem);
    }

    @Override
    public List<Message> scope(CloudSettings settings) {
        return settings.part().words();
    }

    /**
     * The target's suffix sets the format.
     *
     * @throws ExportException one sentence: no points, no such matte, a format that cannot hold this, not writable; nothing is left behind
     * @throws lightwell.photo.PhotoException one sentence: no depth, no range, cannot be decoded; nothing is left behind
     */
    @Override
    public CloudResult write(Photo photo, OutputTarget target, CloudSettings settings, ColorSource colors, Progress progress)
            throws IOException {
        CloudFormat format = CloudFormat.of(target.path()).orElseThrow(() -> new ExportException(
                Message.of("export.must-end", target.path(), Message.anyOf(suffixes()))));
        Optional<Message> problem = settings.problem(format);
        if (problem.isPresent()) {
            throw new ExportException(problem.get());
        }
        List<Message> warnings = new ArrayList<>();
        try (AtomicFile file = AtomicFile.create(target.reading(photo.path()))) {
            progress.step(Message.of("export.step.decoding", photo.name()));
            PhotoDepth depth = PhotoDepth.of(photo, warnings::add);
            progress.checkCancelled();
            PointCloud cloud = ChosenPoints.of(photo, depth, settings, warnings);
            CloudNotes notes = CloudNotes.of(photo, depth, settings);
            CloudContent content = content(photo, depth, cloud, format, settings, notes, colors.engine(), progress);
            progress.step(Message.of("export.step.writing", target.path().getFileName()));
            StreamFile.write(file, out -> CloudWriter.of(format).write(content, out, progress));
            progress.checkCancelled();
            long bytes = Files.size(file.temporary());
            file.commit();
            return new CloudResult(ID, target.path(), bytes, content.points(), content.triangles(), Optional.of(notes), warnings, false);
        } catch (TargetExistsException e) {
            return CloudResult.skipped(ID, target.path(), target.skipped(e));
        }
    }

    private static CloudContent content(Photo photo, PhotoDepth depth, PointCloud cloud, CloudFormat format, CloudSettings settings,
            CloudNotes notes, ColorEngine color, Progress progress) throws IOException {
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
        Optional<byte[]> texture = format.textured() && settings.mesh()
                ? Optional.of(Texture.jpeg(light, base.width(), base.height(), Texture.LONGEST, progress)) : Optional.empty();
        FilmBack film = FilmBack.of(depth.camera(), photo.camera().focalLength());
        return new CloudContent(CloudNotes.name(photo), cloud, rgb, surface, normals, texture, depth.camera(), film,
                settings.part().points().stride(), settings.unit(),
                depth.description().trust().english(), notes.lines());
    }
}
