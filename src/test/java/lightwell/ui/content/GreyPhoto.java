package lightwell.ui.content;

import java.io.IOException;
import java.nio.file.Path;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.image.Raster;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerPixels;
import lightwell.photo.Photo;
import lightwell.photo.PhotoContent;

/** A photo that was never a file: plain, of any size, with nothing but a base. */
public final class GreyPhoto {

    private GreyPhoto() {}

    /** @param path where it pretends to be */
    public static OpenPhoto open(Path path, int width, int height, ColorEngine color, Runnable released) throws IOException {
        LayerInfo info = new LayerInfo("base", Message.verbatim("Base image"), 1, "hvc1", width, height, 3, 8, 0);
        LayerPixels pixels = new LayerPixels(() -> Raster.allocate(width, height, 3, 8));
        Photo photo = new Photo(path, PhotoContent.of(new Layer.Base(info, pixels, ColorEncoding.ASSUMED_SRGB)), released);
        return new OpenPhoto(photo, HdrReconstruction.prepare(photo, HdrOptions.DEFAULT), color);
    }
}
