package lightwell.photo;

import java.util.List;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.StereoDescription;
import lightwell.metadata.tree.MetadataBlock;

/**
 * What a reader found in a file, of whatever format.
 *
 * @param others   thumbnails, the other eye, further images: everything that is no other layer, also what cannot be decoded
 * @param blocks   metadata as the file stores them
 * @param warnings what was odd about the file, each one plain sentence
 * @param images   what can be opened as the base, this base among them
 * @param stereo   the pair that the base is part of
 * @param lostMap  why there is no gain map although the file has one, one sentence
 * @param unread   see {@link Photo#unreadDepth}
 */
public record PhotoContent(Layer.Base base, Optional<Layer.GainMap> gainMap, Optional<Layer.Depth> depth, List<Layer.Matte> mattes,
        List<Layer.Other> others, CameraInfo camera, List<MetadataBlock> blocks, List<Message> warnings,
        List<PhotoImage> images, Optional<StereoDescription> stereo, Optional<Layer.Alpha> alpha,
        Optional<Message> lostMap, Optional<Message> unread) {

    public PhotoContent {
        mattes = List.copyOf(mattes);
        others = List.copyOf(others);
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
        images = List.copyOf(images);
    }

    /** Of a file without alpha, whose gain map and depth map are layers if it has them. */
    public PhotoContent(Layer.Base base, Optional<Layer.GainMap> gainMap, Optional<Layer.Depth> depth, List<Layer.Matte> mattes,
            List<Layer.Other> others, CameraInfo camera, List<MetadataBlock> blocks, List<Message> warnings,
            List<PhotoImage> images, Optional<StereoDescription> stereo) {
        this(base, gainMap, depth, mattes, others, camera, blocks, warnings, images, stereo, Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    /** Of a file with one image that stands by itself. */
    public PhotoContent(Layer.Base base, Optional<Layer.GainMap> gainMap, Optional<Layer.Depth> depth, List<Layer.Matte> mattes,
            List<Layer.Other> others, CameraInfo camera, List<MetadataBlock> blocks, List<Message> warnings) {
        this(base, gainMap, depth, mattes, others, camera, blocks, warnings, List.of(new PhotoImage(1, base.info().itemId(), TopImages.MAIN,
                "Main image", base.info().width(), base.info().height(), true)), Optional.empty());
    }

    /** A picture and nothing else. */
    public static PhotoContent of(Layer.Base base) {
        return new PhotoContent(base, Optional.empty(), Optional.empty(), List.of(), List.of(), CameraInfo.UNKNOWN, List.of(), List.of());
    }

    public PhotoContent with(Layer.GainMap map) {
        return new PhotoContent(base, Optional.of(map), depth, mattes, others, camera, blocks, warnings, images, stereo, alpha, lostMap,
                unread);
    }

    public PhotoContent with(Layer.Depth map) {
        return new PhotoContent(base, gainMap, Optional.of(map), mattes, others, camera, blocks, warnings, images, stereo, alpha, lostMap,
                unread);
    }

    public PhotoContent with(Layer.Alpha opacity) {
        return with(Optional.of(opacity), lostMap);
    }

    public PhotoContent with(Optional<Layer.Alpha> opacity, Optional<Message> lost) {
        return new PhotoContent(base, gainMap, depth, mattes, others, camera, blocks, warnings, images, stereo, opacity, lost, unread);
    }

    public PhotoContent withImages(List<PhotoImage> all) {
        return new PhotoContent(base, gainMap, depth, mattes, others, camera, blocks, warnings, all, stereo, alpha, lostMap, unread);
    }

    public PhotoContent with(Optional<StereoDescription> pair) {
        return new PhotoContent(base, gainMap, depth, mattes, others, camera, blocks, warnings, images, pair, alpha, lostMap, unread);
    }

    public PhotoContent withUnread(Optional<Message> why) {
        return new PhotoContent(base, gainMap, depth, mattes, others, camera, blocks, warnings, images, stereo, alpha, lostMap, why);
    }
}
