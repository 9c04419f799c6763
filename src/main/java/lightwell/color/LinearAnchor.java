package lightwell.color;

import java.util.List;
import java.util.Optional;
import lightwell.message.Message;
import lightwell.metadata.Primaries;

/** A scene-linear space of a config whose primaries are known: the space through which computed light enters the config. */
record LinearAnchor(String name, Primaries primaries) {

    /** ACES primaries 0 (SMPTE ST 2065-1). */
    static final Primaries AP0 = new Primaries(.7347, .2653, 0, 1, .0001, -.0770, .32168, .33767);

    private static final List<LinearAnchor> KNOWN = List.of(
            new LinearAnchor("lin_ap1", Primaries.AP1), // ACEScg first: computed light is in it, so that a Raw view shows its numbers
            new LinearAnchor("ACEScg", Primaries.AP1),
            new LinearAnchor("ACES - ACEScg", Primaries.AP1),
            new LinearAnchor("aces_interchange", AP0),
            new LinearAnchor("lin_ap0", AP0),
            new LinearAnchor("ACES2065-1", AP0),
            new LinearAnchor("ACES - ACES2065-1", AP0));

    /** @throws ColorException if the config has no known space */
    static LinearAnchor of(LoadedConfig config) throws ColorException {
        for (LinearAnchor known : KNOWN) {
            Optional<String> space = config.find(known.name);
            if (space.isPresent() && !config.ocio().isData(space.get())) {
                return new LinearAnchor(space.get(), known.primaries);
            }
        }
        throw new ColorException(Message.of("color.neither-acescg-nor-role-aces", config.source()));
    }

    double[] matrixFrom(Primaries from) throws ColorException {
        return PrimariesMatrix.between(from, primaries);
    }
}
