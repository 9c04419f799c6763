package lightwell.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lightwell.message.Message;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/** Encodings of HDR pictures that a user, an EXR ({@code colorInteropID}) or a file's name may name. */
public enum SourceSpace {

    P3_PQ("P3-D65-PQ", Primaries.DISPLAY_P3, new Transfer.Pq(),
            "p3pq", "displayp3pq", "p3st2084", "p3d65st2084", "st2084p3d65display", "pqp3d65display"),
    REC2100_PQ("Rec2100-PQ", Primaries.REC2020, new Transfer.Pq(),
            "rec2020pq", "bt2020pq", "bt2100pq", "rec2020st2084", "rec2100st2084", "rec2100pqdisplay", "pqrec2020display"),
    P3_HLG("P3-D65-HLG", Primaries.DISPLAY_P3, new Transfer.Hlg(), "p3hlg", "displayp3hlg"),
    REC2100_HLG("Rec2100-HLG", Primaries.REC2020, new Transfer.Hlg(),
            "rec2020hlg", "bt2020hlg", "bt2100hlg", "rec2100hlgdisplay", "hlgrec2020display"),
    LINEAR_P3("Linear-P3", Primaries.DISPLAY_P3, new Transfer.Gamma(1), "linearp3d65", "linp3d65", "linp3d65scene"),
    LINEAR_REC709("Linear-Rec709", Primaries.REC709, new Transfer.Gamma(1),
            "linearsrgb", "linearrec709srgb", "linrec709", "linrec709srgb", "linsrgb", "linrec709scene"),
    LINEAR_REC2020("Linear-Rec2020", Primaries.REC2020, new Transfer.Gamma(1), "linrec2020", "linrec2020scene"),
    ACESCG("ACEScg", Primaries.AP1, new Transfer.Gamma(1), "linap1", "linap1scene"),
    ACES2065("ACES2065-1", new Primaries(.7347, .2653, 0, 1, .0001, -.0770, .32168, .33767), new Transfer.Gamma(1),
            "linap0", "linap0scene");

    /** "P3D65PQ", "P3_D65_ST2084", "Rec.2100-PQ", "BT2020HLG", with anything around it. */
    private static final Pattern TAG = Pattern.compile(
            "(?<primaries>P3|2020|2100)[-_. ]?(D65)?[-_. ]?(?<curve>PQ|ST[-_. ]?2084|HLG)", Pattern.CASE_INSENSITIVE);

    private final String title;
    private final Primaries primaries;
    private final Transfer curve;
    private final List<String> aliases;

    SourceSpace(String title, Primaries primaries, Transfer curve, String... aliases) {
        this.title = title;
        this.primaries = primaries;
        this.curve = curve;
        this.aliases = List.of(aliases);
    }

    /** By name; capitals, blanks, hyphens and the like do not matter. */
    public static Optional<SourceSpace> of(String name) {
        String plain = plain(name);
        return Arrays.stream(values()).filter(space -> plain(space.title).equals(plain) || space.aliases.contains(plain)).findFirst();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** By the tag in a file's name. */
    public static Optional<SourceSpace> tagged(String fileName) {
        Matcher tag = TAG.matcher(fileName);
        if (!tag.find()) {
            return Optional.empty();
        }
        boolean p3 = tag.group("primaries").equalsIgnoreCase("P3");
        boolean hlg = tag.group("curve").equalsIgnoreCase("HLG");
        return Optional.of(p3 ? hlg ? P3_HLG : P3_PQ : hlg ? REC2100_HLG : REC2100_PQ);
    }

    /** The names for {@code --input-space}. */
    public static List<String> titles() {
        return Stream.of(values()).map(SourceSpace::title).toList();
    }

    public String title() {
        return title;
    }

    public ColorEncoding encoding(Message origin) {
        return ColorEncoding.of(title, primaries, curve, origin);
    }

    /** Whether another encoding means the same light. */
    public boolean agrees(ColorEncoding other) {
        return other.red().equals(curve) && other.primaries().near(primaries, 0.01);
    }
}
