package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightwell.jpeg.JpegException;
import lightwell.jpeg.JpegFile;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.metadata.xmp.ContainerItem;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.ImageChoice;
import lightwell.photo.Layer;
import lightwell.photo.LayerKind;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoFile;
import lightwell.photo.PhotoImage;
import lightwell.photo.PixelLimit;

/** Opens JPEG files: segments, the pictures in the file, decoder, layers. */
final class JpegReader {

    private final Set<Message> warnings = new LinkedHashSet<>();
    private final String name;
    private final JpegParts.Found found;
    private final List<JpegPart> parts;
    private final int length;

    private JpegReader(String name, JpegFile file) {
        this.name = name;
        this.length = file.length();
        this.found = JpegParts.find(file, warnings::add);
        this.parts = found.parts();
    }

    /** @see PhotoReader#open(Path, ImageChoice, PixelLimit) */
    static Photo open(Path path, ByteBuffer bytes, ImageChoice choice, PixelLimit limit) throws PhotoException {
        String name = PhotoFile.name(path);
        try {
            PhotoContent content = new JpegReader(name, JpegFile.parse(bytes)).read(choice, new PixelBudget(limit, bytes.limit()));
            return new Photo(path, content, () -> {});
        } catch (JpegException e) {
            throw new PhotoException(Message.of("photo.file-failed", name, e.told()), e);
        }
    }

    private PhotoContent read(ImageChoice choice, PixelBudget budget) throws PhotoException {
        Optional<Message> problem = parts.get(0).problem();
        if (problem.isPresent()) {
            throw new PhotoException(Message.of("photo.file-failed", name, problem.get()));
        }
        JpegImages listed = new JpegImages(parts, this::orientation);
        List<PhotoImage> images = listed.list();
        PhotoImage chosen = choice.in(images, name);
        JpegPart shown = parts.get(chosen.itemId());
        Optional<Message> refusal = budget.refusalOfBase(shown.index() + 1, shown.pixels());
        if (refusal.isPresent()) {
            throw new PhotoException(Message.of("photo.file-failed", name, refusal.get()));
        }
        CameraInfo camera = JpegMetadata.camera(shown.picture(), warnings::add);
        JpegLayers layers = new JpegLayers(name, shown, orientation(shown), warnings::add);
        Layer.Base base = layers.base();
        List<JpegPart> rest = new ArrayList<>(parts);
        rest.remove(shown);
        rest.replaceAll(part -> part.within(budget, shown, JpegKind.of(part) != LayerKind.IMAGE));
        boolean main = shown.index() == 0;
        Optional<Layer.GainMap> gainMap = rest.stream().filter(part -> main && part.isGainMap() && part.decodable()).findFirst()
                .map(part -> taken(rest, part)).map(part -> layers.gainMap(part, camera));
        // the original shows the same view
        boolean seen = main || shown.isOriginal();
        AndroidDepth android = new AndroidDepth(name, found, layers, camera.focalLength35mm(),
                (index, pixels) -> budget.refusal(index + 1, pixels, shown.pixels()), warnings::add);
        Optional<Layer.Depth> depth = rest.stream().filter(part -> main && part.isDepth() && part.decodable()).findFirst()
                .map(part -> taken(rest, part)).map(layers::depth).or(() -> seen ? android.depth(rest) : Optional.empty());
        List<Layer.Auxiliary> described = new ArrayList<>();
        List<Layer.Other> others = new ArrayList<>();
        for (JpegPart part : rest) {
            Optional<Layer.Auxiliary> auxiliary = main && part.decodable() ? layers.described(part) : Optional.empty();
            auxiliary.ifPresentOrElse(described::add, () -> others.add(layers.other(part, named(part, images), JpegKind.of(part))));
        }
        others.addAll(seen ? android.others() : List.of());
        budget.warn(warnings::add);
        Optional<Message> lost = gainMap.isEmpty() && main ? lostGainMap(rest) : Optional.empty();
        lost.ifPresent(reason -> warnings.add(Message.of("photo.gain-map-cannot-used", reason)));
        List<Layer> all = new ArrayList<>(List.of(base));
        gainMap.ifPresent(all::add);
        depth.ifPresent(all::add);
        all.addAll(described);
        all.addAll(others);
        List<MetadataBlock> blocks = blocks(all);
        return PhotoContent.builder().addAll(all).lost(LayerKind.GAIN_MAP, lost).lost(LayerKind.DEPTH, android.unread())
                .images(images.stream().map(image -> image.equals(chosen) ? image.asShown() : image).toList())
                .stereo(listed.stereo(shown)).camera(camera).blocks(blocks).warnings(warnings).build();
    }

    /** Reports a part that is not decoded, or that the directory names but that was not found. */
    private Optional<Message> lostGainMap(List<JpegPart> rest) {
        return rest.stream().filter(JpegPart::isGainMap).flatMap(part -> part.problem().stream()).findFirst()
                .or(() -> ContainerItem.read(parts.get(0).xmp().stream().toList()).stream().flatMap(List::stream)
                        .filter(item -> item.semantic().equals(JpegPart.GAIN_MAP))
                        .map(item -> Message.of("photo.part-gainmap-bytes-file-lists", item.length())).findFirst());
    }

    /** Independent images have the same names whichever is shown. */
    private static AuxiliaryType.Named named(JpegPart part, List<PhotoImage> images) {
        return images.stream().filter(image -> image.itemId() == part.index()).findFirst()
                .map(image -> new AuxiliaryType.Named(image.name(), image.title())).orElseGet(() -> JpegKind.named(part));
    }

    private static JpegPart taken(List<JpegPart> rest, JpegPart part) {
        rest.remove(part);
        return part;
    }

    /** Its own orientation, else that of the first picture. */
    private int orientation(JpegPart part) {
        JpegPart said = part.picture().apps().exif().isPresent() ? part : parts.get(0);
        return JpegMetadata.image(said.picture(), warnings::add).orientation();
    }

    private List<MetadataBlock> blocks(List<Layer> layers) {
        List<MetadataBlock> blocks = new ArrayList<>();
        MetadataBudget budget = MetadataBudget.ofFile(length);
        for (Layer layer : layers) {
            if (layer.info().itemId() >= parts.size()) {
                continue; // a PNG, of which only the pixels are read
            }
            blocks.addAll(JpegMetadata.blocks(parts.get(layer.info().itemId()), layer.info().name(), budget, warnings::add));
        }
        return blocks;
    }
}
