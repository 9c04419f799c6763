package lightwell.photo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.StereoDescription;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.metadata.tree.MetadataNode;
import lightwell.metadata.tree.MetadataTree;

/**
 * What a photo holds, and the owner of its decoded samples: close it when nobody reads them any more.
 * Opened by {@code reader.PhotoReader}; layers decode on first use. Safe from several threads.
 */
public final class Photo implements AutoCloseable {

    private final Path path;
    private final PhotoContent content;
    private final Runnable release;
    private MetadataNode metadata;

    /** @param release called once by {@link #close}, after the layers' samples were given back */
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
        return content.base();
    }

    public Optional<Layer.GainMap> gainMap() {
        return content.gainMap();
    }

    public Optional<Layer.Depth> depth() {
        return content.depth();
    }

    /** Why there is no {@link #gainMap} although the file has one, one sentence; empty when it has none, too. */
    public Optional<Message> lostGainMap() {
        return content.lostMap();
    }

    /** How opaque the base is; empty: everywhere. */
    public Optional<Layer.Alpha> alpha() {
        return content.alpha();
    }

    /** What is inside and what is outside of something: the mattes, and the alpha. */
    public List<Layer> cutOuts() {
        List<Layer> all = new ArrayList<>(mattes());
        alpha().ifPresent(all::add);
        return all;
    }

    /**
     * Why the file has a depth map and no {@link #depth}, to follow "The depth map cannot be read: "; empty when it has none, or (in HEIF)
     * when {@link #others} list it. Say this where there would be "no depth map".
     */
    public Optional<Message> unreadDepth() {
        return content.unread();
    }

    /** The same, or the problem of a depth map that is listed among {@link #others}, since it cannot be decoded. */
    public Optional<Message> whyNoDepth() {
        return unreadDepth().or(() -> others().stream().filter(other -> other.info().name().equals("depth"))
                .flatMap(other -> other.problem().stream()).findFirst());
    }

    public List<Layer.Matte> mattes() {
        return content.mattes();
    }

    /** Thumbnails, the other eye, further images: everything that is none of the above, also what cannot be decoded. */
    public List<Layer.Other> others() {
        return content.others();
    }

    /** All layers, the base first. */
    public List<Layer> layers() {
        List<Layer> all = new ArrayList<>();
        all.add(base());
        gainMap().ifPresent(all::add);
        depth().ifPresent(all::add);
        all.addAll(cutOuts());
        all.addAll(others());
        return all;
    }

    /**
     * The images of the file that can be opened as the base ({@code PhotoReader.open(Path, ImageChoice)}), the main one first;
     * one of them is shown, the others are among {@link #others}.
     */
    public List<PhotoImage> images() {
        return content.images();
    }

    /** The stereo pair that the base is one eye of; the other eye is among {@link #others}. */
    public Optional<StereoDescription> stereo() {
        return content.stereo();
    }

    public CameraInfo camera() {
        return content.camera();
    }

    /** Metadata as the file stores them: EXIF, XMP and ICC of each layer. May be read after closing. */
    public List<MetadataBlock> blocks() {
        return content.blocks();
    }

    /** What {@link #blocks} say, as a tree; the first call takes some milliseconds. */
    public synchronized MetadataNode metadata() {
        if (metadata == null) {
            metadata = MetadataTree.of(blocks());
        }
        return metadata;
    }

    /** What was odd about the file, each one plain sentence. */
    public List<Message> warnings() {
        return content.warnings();
    }

    @Override
    public void close() {
        layers().forEach(layer -> layer.pixels().close());
        release.run();
    }
}
