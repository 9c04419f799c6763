package lightwell.color;

import java.util.List;

/**
 * What a config says of itself.
 *
 * @param source      for the user: "built-in Lightwell config", "$OCIO: …", a path, "ocio://…"
 * @param name        may be empty
 * @param description may be empty, may have several lines
 * @param version     of the config's format: "2.1"
 * @param colorSpaces their number
 * @param looks       the names of its looks
 */
public record ConfigFacts(String source, String name, String description, String version, int colorSpaces, List<String> looks) {

    public ConfigFacts {
        looks = List.copyOf(looks);
    }
}
