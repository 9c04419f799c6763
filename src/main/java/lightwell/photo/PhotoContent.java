package lightwell.photo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.StereoDescription;
import lightwell.metadata.tree.MetadataBlock;

/**
 * The contents that a reader found in a file of any format. Created by {@link #builder}.
 *
 * @param layers   the base, then its layers in the order of {@link LayerKind}, then the others in the order of the file
 * @param lost     why there is no layer of a kind although the file has one, one sentence each
 * @param images   the images that can be opened as the base, including this base
 * @param stereo   the pair that the base is part of
 * @param blocks   metadata as stored in the file
 * @param warnings oddities of the file, each one plain sentence
 */
public record PhotoContent(List<Layer> layers, Map<LayerKind, Message> lost, List<PhotoImage> images, Optional<StereoDescription> stereo,
        CameraInfo camera, List<MetadataBlock> blocks, List<Message> warnings) {

    public PhotoContent {
        layers = List.copyOf(layers);
        lost = Map.copyOf(lost);
        images = List.copyOf(images);
        blocks = List.copyOf(blocks);
        warnings = List.copyOf(warnings);
    }

    /** An empty builder; it needs a base. */
    public static Builder builder() {
        return new Builder();
    }

    /** A picture without anything else. */
    public static PhotoContent of(Layer.Base base) {
        return builder().add(base).build();
    }

    /** A copy with one more layer, which replaces another one if a photo has only one of its kind. */
    public PhotoContent with(Layer layer) {
        return toBuilder().add(layer).build();
    }

    /** A builder that starts with these contents. */
    public Builder toBuilder() {
        Builder builder = new Builder().addAll(layers).images(images).stereo(stereo).camera(camera).blocks(blocks).warnings(warnings);
        builder.lost.putAll(lost);
        return builder;
    }

    /** Collects what a reader finds, in any order. For one thread. */
    public static final class Builder {

        private static final Comparator<Layer> ORDER = Comparator
                .comparingInt(layer -> layer.kind().ofBase() ? layer.kind().ordinal() : Integer.MAX_VALUE);

        private final List<Layer> layers = new ArrayList<>();
        private final Map<LayerKind, Message> lost = new EnumMap<>(LayerKind.class);
        private List<PhotoImage> images = List.of();
        private Optional<StereoDescription> stereo = Optional.empty();
        private CameraInfo camera = CameraInfo.UNKNOWN;
        private List<MetadataBlock> blocks = List.of();
        private List<Message> warnings = List.of();

        private Builder() {}

        /** @param layer replaces another one if a photo has only one of its kind */
        public Builder add(Layer layer) {
            if (!layer.kind().many()) {
                layers.removeIf(other -> other.kind() == layer.kind());
            }
            layers.add(layer);
            return this;
        }

        /** Takes these layers instead of all that were added. */
        Builder replace(Collection<? extends Layer> all) {
            layers.clear();
            return addAll(all);
        }

        public Builder addAll(Collection<? extends Layer> more) {
            more.forEach(this::add);
            return this;
        }

        /**
         * @param reason why there is no layer of the kind although the file has one, one sentence; empty if there is a layer, or the file
         * has none
         */
        public Builder lost(LayerKind kind, Optional<Message> reason) {
            reason.ifPresent(why -> lost.put(kind, why));
            return this;
        }

        /** The images that can be opened as the base; default: only the base. */
        public Builder images(List<PhotoImage> all) {
            images = all;
            return this;
        }

        public Builder stereo(Optional<StereoDescription> pair) {
            stereo = pair;
            return this;
        }

        public Builder camera(CameraInfo info) {
            camera = info;
            return this;
        }

        public Builder blocks(List<MetadataBlock> all) {
            blocks = all;
            return this;
        }

        public Builder warnings(Collection<Message> all) {
            warnings = List.copyOf(all);
            return this;
        }

        /** @throws IllegalStateException if no base was added */
        public PhotoContent build() {
            layers.sort(ORDER);
            if (layers.isEmpty() || layers.get(0).kind() != LayerKind.BASE) {
                throw new IllegalStateException("A photo has a base");
            }
            return new PhotoContent(layers, lost, images.isEmpty() ? List.of(main(layers.get(0).info())) : images, stereo, camera, blocks,
                    warnings);
        }

        private static PhotoImage main(LayerInfo base) {
            return new PhotoImage(1, base.itemId(), TopImages.MAIN, Message.of("layer.main-image"), base.width(), base.height(), true);
        }
    }
}
