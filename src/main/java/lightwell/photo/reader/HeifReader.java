package lightwell.photo.reader;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightwell.heif.HeifException;
import lightwell.heif.check.NormalisedHeif;
import lightwell.heif.check.Normaliser;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.MetadataBudget;
import lightwell.metadata.StereoDescription;
import lightwell.metadata.tree.MetadataBlock;
import lightwell.photo.ImageChoice;
import lightwell.photo.Layer;
import lightwell.photo.LayerKind;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoFile;
import lightwell.photo.PhotoImage;
import lightwell.photo.PixelLimit;
import lightwell.photo.TopImages;

/** Opens HEIF files (HEIC, AVIF): item graph, normaliser, decoder, layers. */
final class HeifReader {

    private HeifReader() {}

    /** @see PhotoReader#open(Path, ImageChoice, PixelLimit) */
    static Photo open(Path path, ByteBuffer bytes, ImageChoice choice, PixelLimit limit) throws PhotoException {
        String name = PhotoFile.name(path);
        NormalisedHeif file;
        try {
            file = Normaliser.normalise(bytes);
        } catch (HeifException e) {
            throw new PhotoException(Message.of("photo.file-failed", name, e.told()), e);
        }
        TopImages top = new TopImages(file.graph());
        List<PhotoImage> images = decodable(top, file);
        PhotoImage shown = choice.in(images, name);
        file = file.withPrimary(shown.itemId());
        Set<Message> warnings = new LinkedHashSet<>(file.warnings());
        LazyDecoder decoder = new LazyDecoder(name, file);
        PixelBudget budget = new PixelBudget(limit, bytes.limit());
        LayerFinder finder = new LayerFinder(name, file, top, decoder, budget, warnings::add);
        finder.requireBase();
        CameraInfo camera = finder.camera();
        Optional<Layer.Alpha> alpha = finder.alpha();
        Layer.Base base = finder.base(alpha);
        Optional<Layer.GainMap> gainMap = finder.gainMap(base.info(), camera);
        Optional<Message> lost = gainMap.isPresent() ? Optional.empty() : finder.lostGainMap();
        lost.ifPresent(reason -> warnings.add(Message.of("photo.gain-map-cannot-used", reason)));
        Optional<Layer.Depth> depth = finder.depth();
        List<Layer> found = new ArrayList<>(List.of(base));
        gainMap.ifPresent(found::add);
        depth.ifPresent(found::add);
        found.addAll(finder.described());
        alpha.ifPresent(found::add);
        found.addAll(finder.others(found));
        Optional<StereoDescription> stereo = new StereoFinder(file.graph(), warnings::add).find();
        List<MetadataBlock> blocks = new BlockFinder(file.graph(), MetadataBudget.ofFile(bytes.limit()), warnings::add).find(found);
        budget.warn(warnings::add);
        PhotoContent content = PhotoContent.builder().addAll(found).lost(LayerKind.GAIN_MAP, lost)
                .images(images.stream().map(image -> image.equals(shown) ? image.asShown() : image).toList())
                .stereo(stereo).camera(camera).blocks(blocks).warnings(warnings).build();
        return new Photo(path, content, decoder::close);
    }

    private static List<PhotoImage> decodable(TopImages top, NormalisedHeif file) {
        return top.images().stream().filter(image -> file.decodable().contains(image.itemId())
                && (image.number() == 1 || JpegItem.problem(file.graph(), file.graph().items().get(image.itemId())).isEmpty())).toList();
    }
}
