package lightwell.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightwell.codec.HeifDecoder;
import lightwell.heif.check.NormalisedHeif;
import lightwell.heif.check.Normaliser;
import lightwell.image.Raster;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;
import lightwell.photo.PhotoFile;

/** Decodes the pictures that an export used, with libheif alone. For one thread. */
final class DecodingFloor {

    private final NormalisedHeif file;
    private final List<LayerInfo> pictures;

    private DecodingFloor(NormalisedHeif file, List<LayerInfo> pictures) {
        this.file = file;
        this.pictures = pictures;
    }

    /**
     * Decodes nothing yet.
     *
     * @param exported its decoded layers are those that the export used
     * @throws IOException one sentence, if the file is no HEIF
     */
    static DecodingFloor of(Path path, Photo exported) throws IOException {
        NormalisedHeif file = Normaliser.normalise(PhotoFile.read(path));
        List<LayerInfo> used = exported.layers().stream().filter(layer -> layer.pixels().decoded()).map(Layer::info)
                .filter(info -> file.decodable().contains(info.itemId())).toList();
        return new DecodingFloor(file, used);
    }

    /** Decodes all of them, keeps them together in memory as the export does, and frees them. */
    void run() throws IOException {
        List<Raster> rasters = new ArrayList<>();
        try (HeifDecoder decoder = HeifDecoder.open(file)) {
            for (LayerInfo picture : pictures) {
                rasters.add(picture.channels() > 1 ? decoder.decodeColor(picture.itemId()) : decoder.decodeMono(picture.itemId()));
            }
        } finally {
            rasters.forEach(Raster::close);
        }
    }
}
