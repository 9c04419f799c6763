package lightwell.export;

import java.util.function.Predicate;
import lightwell.photo.Photo;
import lightwell.photo.StereoEyes;

/** What a photo must contain for an output. */
public enum Need {

    DEPTH(photo -> photo.depth().isPresent()),
    STEREO(photo -> StereoEyes.of(photo).isPresent());

    private final Predicate<Photo> met;

    Need(Predicate<Photo> met) {
        this.met = met;
    }

    public boolean isMetBy(Photo photo) {
        return met.test(photo);
    }
}
