package lightwell.photo.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntFunction;
import lightwell.image.ExifOrientation;
import lightwell.jpeg.Frame;
import lightwell.message.Message;
import lightwell.metadata.StereoDescription;
import lightwell.photo.AuxiliaryType;
import lightwell.photo.LayerKind;
import lightwell.photo.PhotoImage;

/** The independent pictures of a JPEG file, with numbers and names that do not depend on which of them is shown. */
final class JpegImages {

    /** MP type code (CIPA DC-007-2009, table 4): Multi-Frame Image, Disparity. */
    private static final int DISPARITY = 0x020002;

    private final List<JpegPart> parts;
    private final ToIntFunction<JpegPart> orientation;
    private final boolean stereo;

    /** @param orientation EXIF orientation of each part */
    JpegImages(List<JpegPart> all, ToIntFunction<JpegPart> orientation) {
        this.parts = all.stream()
                .filter(part -> part.index() == 0 || JpegKind.of(part) == LayerKind.IMAGE && part.decodable()).toList();
        this.orientation = orientation;
        List<JpegPart> views = parts.stream().filter(part -> part.index() == 0 || part.mpType() == DISPARITY).toList();
        this.stereo = views.size() == 2 && size(views.get(0)).equals(size(views.get(1)));
    }

    /** The list, main picture first; none is marked as shown. */
    List<PhotoImage> list() {
        List<PhotoImage> images = new ArrayList<>();
        for (JpegPart part : parts) {
            AuxiliaryType.Named named = named(part, images.size() + 1);
            List<Integer> size = size(part);
            images.add(new PhotoImage(images.size() + 1, part.index(), named.name(), named.title(), size.get(0), size.get(1), false));
        }
        return images;
    }

    /** The pair that a picture belongs to: views of one scene are listed from the left (DC-007-2009, 5.2.4). */
    Optional<StereoDescription> stereo(JpegPart shown) {
        if (!stereo || shown.index() > 0 && shown.mpType() != DISPARITY) {
            return Optional.empty();
        }
        int right = parts.stream().filter(part -> part.index() > 0 && part.mpType() == DISPARITY).findFirst().orElseThrow().index();
        return Optional.of(new StereoDescription(eye(0), eye(right), OptionalDouble.empty(),
                "the list of pictures (MPF) calls them views of one scene; it says nothing of the cameras"));
    }

    private static StereoDescription.Eye eye(int index) {
        return new StereoDescription.Eye(index, Optional.empty(), Optional.empty());
    }

    private AuxiliaryType.Named named(JpegPart part, int number) {
        AuxiliaryType.Named named = JpegKind.named(part);
        if (stereo && (number == 1 || part.mpType() == DISPARITY)) {
            return number == 1 ? new AuxiliaryType.Named("left", Message.of("layer.left-eye"))
                    : new AuxiliaryType.Named("right", Message.of("layer.right-eye"));
        }
        return number == 1 || part.isOriginal() ? named
                : named.numbered(number);
    }

    /** Width and height, upright. */
    private List<Integer> size(JpegPart part) {
        Frame frame = part.picture().frame();
        boolean exchanged = ExifOrientation.exchangesSides(orientation.applyAsInt(part));
        return exchanged ? List.of(frame.height(), frame.width()) : List.of(frame.width(), frame.height());
    }
}
