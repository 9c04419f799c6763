package lightwell.ui.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.StereoDescription;
import lightwell.photo.Photo;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.Texts;

/** The most important facts about a photo, and the rules that were applied. */
final class PhotoSummary {

    private final List<Fact> facts = new ArrayList<>();

    /**
     * A fact.
     *
     * @param warning whether it is emphasised
     */
    record Fact(String name, String text, boolean warning) {}

    private PhotoSummary() {}

    static List<Fact> of(OpenPhoto open) {
        PhotoSummary summary = new PhotoSummary();
        Photo photo = open.photo();
        CameraInfo camera = photo.camera();
        summary.add("file", photo.name());
        summary.add("camera", camera.name());
        summary.add("lens", camera.lens().orElse(""));
        summary.add("exposure", join(" · ", camera.exposureTime().stream().mapToObj(PhotoSummary::seconds).findFirst(),
                number("f/%s", camera.fNumber()), number("ISO %s", camera.iso()), number("%s mm", camera.focalLength())));
        summary.add("taken", camera.taken());
        summary.add("software", camera.software().orElse(""));
        summary.add("colour", photo.base().encoding().name() + " (" + photo.base().encoding().origin() + ")");
        summary.add("hdr", open.hdr().rule().words().toString());
        photo.depth().flatMap(depth -> depth.description()).ifPresent(depth -> summary.add("depth", depth.trust().toString()));
        photo.stereo().ifPresent(pair -> summary.add("stereo", stereo(pair)));
        photo.warnings().forEach(warning -> summary.facts.add(new Fact(Texts.get("metadata.warning"), warning.toString(), true)));
        return List.copyOf(summary.facts);
    }

    /** "baseline 63.8 mm · field of view 80.7° · shift 2.93 % of the width (camera properties of the images)" */
    private static String stereo(StereoDescription pair) {
        String known = join(" · ", stereo("baseline", pair.baseline(), 1000), stereo("view", pair.left().horizontalFieldOfView(), 1),
                stereo("shift", pair.disparityAdjustment(), 100));
        return known.isEmpty() ? pair.source() : known + " (" + pair.source() + ")";
    }

    private static Optional<String> stereo(String key, OptionalDouble value, double scale) {
        return value.isPresent() ? Optional.of(Texts.get("metadata.stereo." + key, plain(scale * value.getAsDouble()))) : Optional.empty();
    }

    private void add(String key, String text) {
        if (!text.isBlank()) {
            facts.add(new Fact(Texts.get("metadata." + key), text, false));
        }
    }

    /** As cameras display it: a fraction below one second. */
    private static String seconds(double time) {
        return time > 0 && time < 0.5 ? "1/" + Math.round(1 / time) + " s" : plain(time) + " s";
    }

    private static Optional<String> number(String form, OptionalDouble value) {
        return value.isPresent() ? Optional.of(String.format(Locale.ROOT, form, plain(value.getAsDouble()))) : Optional.empty();
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
    }

    @SafeVarargs
    private static String join(String separator, Optional<String>... parts) {
        List<String> said = new ArrayList<>();
        for (Optional<String> part : parts) {
            part.ifPresent(said::add);
        }
        return String.join(separator, said);
    }
}
