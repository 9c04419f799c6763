package lightwell.photo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.StereoDescription;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataTree;

/**
 * The contents of a photo, and the owner of its decoded samples: close it when nobody reads them any more. Opened by {@code
 * reader.PhotoReader}; layers decode on first use. Thread-safe.
 */
public final class Photo implements AutoCloseable {

    private final Path path;
    private final PhotoContent content;
    private final Runnable release;
    private MetadataNode metadata;

    /** @param release called once by {@link #close}, after the layers' samples were freed */
    public Photo(Path path, PhotoContent content, Runnable release) {
        this.path = path;
        this.content = content;
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
        return (Layer.Base) content.layers().get(0);
    }

    public Optional<Layer.GainMap> gainMap() {
        return layers(Layer.GainMap.class).findFirst();
    }

    public Optional<Layer.Depth> depth() {
        return layers(Layer.Depth.class).findFirst();
    }

    /** Why there is no {@link #gainMap} although the file has one, one sentence; empty if the file has none either. */
    public Optional<Message> lostGainMap() {
        return Optional.ofNullable(content.lost().get(LayerKind.GAIN_MAP));
    }

    /** The opacity of the base; empty if it is opaque. */
    public Optional<Layer.Alpha> alpha() {
        return layers(Layer.Alpha.class).findFirst();
    }

    /** The layers that separate inside from outside: the mattes and the alpha. */
    public List<Layer> cutOuts() {
        return layers().stream().filter(layer -> layer.kind().samples() == LayerKind.Samples.SHARE).toList();
    }

    /**
     * Why the file has a depth map but no {@link #depth}, for use after "The depth map cannot be read: "; empty if it has no depth map, or
     * (in HEIF) if {@link #others} list it. Show this instead of "no depth map".
     */
    public Optional<Message> unreadDepth() {
        return Optional.ofNullable(content.lost().get(LayerKind.DEPTH));
    }

    /** Like {@link #unreadDepth}; includes the problem of a depth map that is listed in {@link #others} because it cannot be decoded. */
    public Optional<Message> whyNoDepth() {
        return unreadDepth().or(() -> others().stream().filter(other -> other.info().name().equals(LayerKind.DEPTH.id()))
                .flatMap(other -> other.problem().stream()).findFirst());
    }

    /** Mattes, and other data on the base without a class of their own. */
    public List<Layer.Auxiliary> auxiliaries() {
        return layers(Layer.Auxiliary.class).toList();
    }

    /** Thumbnails, the other eye, further images: everything else, including images that cannot be decoded. */
    public List<Layer.Other> others() {
        return layers(Layer.Other.class).toList();
    }

    /** What a reader found in the file. */
    PhotoContent content() {
        return content;
    }

    /** All layers, the base first. */
    public List<Layer> layers() {
        return content.layers();
    }

    private <L extends Layer> Stream<L> layers(Class<L> type) {
        return layers().stream().filter(type::isInstance).map(type::cast);
    }

    /**
     * The images of the file that can be opened as the base ({@code PhotoReader.open(Path, ImageChoice)}), the main one first. One of them
     * is the base; the rest are also in {@link #others}.
     */
    public List<PhotoImage> images() {
        return content.images();
    }

    /** The stereo pair of which the base is one eye; the other eye is in {@link #others}. */
    public Optional<StereoDescription> stereo() {
        return content.stereo();
    }

    public CameraInfo camera() {
        return content.camera();
    }

    /** Metadata as stored in the file: EXIF, XMP and ICC of each layer. May be read after closing. */
    public List<MetadataBlock> blocks() {
        return content.blocks();
    }

    /** The content of {@link #blocks} as a tree; the first call takes some milliseconds. */
    public synchronized MetadataNode metadata() {
        if (metadata == null) {
            metadata = MetadataTree.of(blocks());
        }
        return metadata;
    }

    /** Oddities of the file, each one plain sentence. */
    public List<Message> warnings() {
        return content.warnings();
    }

    @Override
    public void close() {
        layers().forEach(layer -> layer.pixels().close());
        release.run();
    }
}
