package lightwell.export.camera;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lightwell.depth.BrownLens;
import lightwell.depth.DepthCamera;
import lightwell.depth.PinholeCamera;
import lightwell.export.ExportException;
import lightwell.files.FileNames;
import lightwell.message.Message;
import lightwell.metadata.CameraCalibration;
import lightwell.metadata.StereoDescription;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;

/**
 * The camera of a photo for photogrammetry, in pixels of the upright picture.
 *
 * @param picture  name of the picture's file, without folders
 * @param position of one eye of a stereo pair, in metres; empty if the file knows of no other camera
 */
public record TakenCamera(String picture, PinholeCamera pinhole, BrownLens lens, DepthCamera.Source source,
        Optional<StereoDescription.Position> position) {

    /**
     * From metadata only: the calibration of the depth map or of the eye, else the focal length in EXIF, else an assumed lens.
     *
     * @throws ExportException one sentence, if the photo's name cannot stand in such files
     */
    public static TakenCamera of(Photo photo, CameraOptions options) throws ExportException {
        LayerInfo base = photo.base().info();
        DepthCamera camera = camera(photo, base);
        PinholeCamera pinhole = camera.pinhole().scaledTo(base.width(), base.height());
        String name = options.pictures().map(suffix -> FileNames.stem(photo.path()) + suffix)
                .orElse(photo.path().getFileName().toString());
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new ExportException(Message.of("camera.name-with-control", photo.name()));
        }
        return new TakenCamera(name, pinhole, BrownLens.of(camera, pinhole), camera.source(),
                eye(photo).flatMap(StereoDescription.Eye::position));
    }

    private static DepthCamera camera(Photo photo, LayerInfo base) {
        Optional<Layer.Depth> depth = photo.depth();
        if (depth.isPresent()) {
            return DepthCamera.of(photo, depth.get(), warning -> {});
        }
        Optional<CameraCalibration> upright = eye(photo).flatMap(StereoDescription.Eye::intrinsics)
                .filter(said -> said.referenceWidth() == base.width() && said.referenceHeight() == base.height());
        return DepthCamera.of(base.width(), base.height(), 1, upright, photo.camera().focalLength35mm(), warning -> {});
    }

    private static Optional<StereoDescription.Eye> eye(Photo photo) {
        int shown = photo.base().info().itemId();
        return photo.stereo().stream().flatMap(pair -> Stream.of(pair.left(), pair.right())).filter(eye -> eye.itemId() == shown)
                .findFirst();
    }

    /** The source of its figures, in English, since programs' files hold it. */
    String note() {
        String from = "from " + source.words().english();
        return lens.distorts()
                ? String.format(Locale.ROOT, "%s: %s; k1, k2, k3, p1, p2 fit its lens within %.2f pixels (rms), %.2f at most", picture,
                        from,
                        lens.rms(), lens.greatest())
                : picture + ": " + from + "; no lens distortion is known";
    }
}
