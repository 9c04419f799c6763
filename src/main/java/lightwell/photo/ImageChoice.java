package lightwell.photo;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import lightwell.message.Message;

/**
 * The choice of a file's image to open as the base.
 *
 * @param words number or name of one of {@link Photo#images}; case is ignored
 */
public record ImageChoice(String words) {

    /** The image that the file itself declares as the main one. */
    public static final ImageChoice MAIN = new ImageChoice("1");

    public static ImageChoice of(PhotoImage image) {
        return new ImageChoice(String.valueOf(image.number()));
    }

    /** Whether it is the main image of any file. */
    public boolean isMain() {
        return words.strip().equals(MAIN.words) || words.strip().equalsIgnoreCase(TopImages.MAIN);
    }

    /** "main", or the name of another image, for names of files. */
    public String shortName() {
        return isMain() ? TopImages.MAIN : fileName();
    }

    /** The part of file names for the image: "_right", as in photo_acescg_right.exr; empty for the main one. */
    public String suffix() {
        return isMain() ? "" : "_" + fileName();
    }

    /** The choice as a part of a file name. */
    public String fileName() {
        return words.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
    }

    /** @throws PhotoException one sentence that lists the images, if there is no such image */
    public PhotoImage in(List<PhotoImage> images, String file) throws PhotoException {
        if (isMain()) {
            return images.get(0);
        }
        String wanted = words.strip();
        for (PhotoImage image : images) {
            if (wanted.equals(String.valueOf(image.number())) || wanted.equalsIgnoreCase(image.name())) {
                return image;
            }
        }
        String all = images.stream().map(image -> image.number() + " (" + image.name() + ")").collect(Collectors.joining(", "));
        throw new PhotoException(Message.of("photo.no-image-shown", file, wanted, all));
    }
}
