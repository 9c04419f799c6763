package lightwell.photo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.metadata.CameraInfo;

/**
 * What a photo holds, and the owner of its decoded samples: close it when nobody reads them any more.
 * Opened by {@link PhotoReader}; layers decode on first use. Safe from several threads.
 */
public final class Photo implements AutoCloseable {

    private final Path path;
    private final Layer.Base base;
    private final Optional<Layer.GainMap> gainMap;
    private final Optional<Layer.Depth> depth;
    private final List<Layer.Matte> mattes;
    private final List<Layer.Other> others;
    private final CameraInfo camera;
    private final List<String> warnings;
    private final Runnable release;

    /** @param release called once by {@link #close}, after the layers' samples were given back */
    public Photo(Path path, Layer.Base base, Optional<Layer.GainMap> gainMap, Optional<Layer.Depth> depth, List<Layer.Matte> mattes,
                 CameraInfo camera, List<String> warnings, Runnable release) {
        this(path, base, gainMap, depth, mattes, List.of(), camera, warnings, release);
    }

    /** With images that have no part in the export. */
    public Photo(Path path, Layer.Base base, Optional<Layer.GainMap> gainMap, Optional<Layer.Depth> depth, List<Layer.Matte> mattes,
                 List<Layer.Other> others, CameraInfo camera, List<String> warnings, Runnable release) {
        this.path = path;
        this.base = base;
        this.gainMap = gainMap;
        this.depth = depth;
        this.mattes = List.copyOf(mattes);
        this.others = List.copyOf(others);
        this.camera = camera;
        this.warnings = List.copyOf(warnings);
        this.release = release;
    }

    public Path path() {
        return path;
    }

    /** The file name, for titles. */
    public String name() {
        return path.getFileName().toString();
    }

    public Layer.Base base() {
        return base;
    }

    public Optional<Layer.GainMap> gainMap() {
        return gainMap;
    }

    public Optional<Layer.Depth> depth() {
        return depth;
    }

    public List<Layer.Matte> mattes() {
        return mattes;
    }

    /** Thumbnails, the other eye, further images: everything that is none of the above, also what cannot be decoded. */
    public List<Layer.Other> others() {
        return others;
    }

    /** All layers, the base first. */
    public List<Layer> layers() {
        List<Layer> all = new ArrayList<>();
        all.add(base);
        gainMap.ifPresent(all::add);
        depth.ifPresent(all::add);
        all.addAll(mattes);
        all.addAll(others);
        return all;
    }

    public CameraInfo camera() {
        return camera;
    }

    /** What was odd about the file, each one plain sentence. */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public void close() {
        layers().forEach(layer -> layer.pixels().close());
        release.run();
    }
}
