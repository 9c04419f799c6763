package lightwell.photo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightwell.heif.HeifException;
import lightwell.heif.NormalisedHeif;
import lightwell.heif.Normaliser;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.MetadataBlock;

/** Opens a photo: bytes, item graph, normaliser, decoder, layers. */
public final class PhotoReader {

    private PhotoReader() { }

    /**
     * Reads the structure and the metadata; decodes no pixels and loads no native library. Blocks on the disk: call it in the background.
     * An image beside the main one that cannot be decoded is listed with the reason ({@link Layer.Other#problem}).
     *
     * @return owned by the caller, who closes it
     * @throws PhotoException when the file cannot be read, or holds no picture that can be shown
     */
    public static Photo open(Path path) throws PhotoException {
        return open(path, ImageChoice.MAIN);
    }

    /**
     * The same with another of the file's images as the base, and what belongs to that one.
     *
     * @throws PhotoException also when the file has no such image, or it cannot be decoded
     */
    public static Photo open(Path path, ImageChoice choice) throws PhotoException {
        String name = PhotoFile.name(path);
        NormalisedHeif file;
        try {
            file = Normaliser.normalise(PhotoFile.read(path));
        } catch (HeifException e) {
            throw new PhotoException(name + ": " + e.getMessage(), e);
        }
        TopImages top = new TopImages(file.graph());
        List<PhotoImage> images = decodable(top, file);
        PhotoImage shown = choice.in(images, name);
        file = file.withPrimary(shown.itemId());
        Set<String> warnings = new LinkedHashSet<>(file.warnings());
        LazyDecoder decoder = new LazyDecoder(name, file);
        LayerFinder finder = new LayerFinder(name, file, top, decoder, warnings::add);
        CameraInfo camera = finder.camera();
        Layer.Base base = finder.base();
        Optional<Layer.GainMap> gainMap = finder.gainMap(base.info(), camera);
        Optional<Layer.Depth> depth = finder.depth();
        List<Layer.Matte> mattes = finder.mattes();
        List<Layer> found = new ArrayList<>(List.of(base));
        gainMap.ifPresent(found::add);
        depth.ifPresent(found::add);
        found.addAll(mattes);
        List<Layer.Other> others = finder.others(found);
        found.addAll(others);
        List<MetadataBlock> blocks = new BlockFinder(file.graph()).find(found);
        PhotoContent content = new PhotoContent(base, gainMap, depth, mattes, others, camera, blocks, List.copyOf(warnings))
                .withImages(images.stream().map(image -> image.equals(shown) ? image.asShown() : image).toList());
        return new Photo(path, content, decoder::close);
    }

    private static List<PhotoImage> decodable(TopImages top, NormalisedHeif file) {
        return top.images().stream().filter(image -> file.decodable().contains(image.itemId())).toList();
    }
}
