package lightwell.ui.colour;

import java.nio.file.Path;
import java.util.Optional;
import lightwell.color.ConfigChoice;
import lightwell.color.ConfigFacts;
import lightwell.ui.kit.Texts;

/** Words about configs. */
public final class ConfigWords {

    private static final String OWN = "built-in Lightwell config";
    private static final String SCHEME = "ocio://";

    private ConfigWords() {}

    /** An entry of the list of configs. */
    static String of(ConfigChoice choice) {
        if (choice.equals(ConfigChoice.USUAL)) {
            String variable = System.getenv("OCIO");
            return variable == null || variable.isBlank() ? Texts.get("colour.config.usual")
                    : Texts.get("colour.config.variable", variable);
        }
        if (choice.equals(ConfigChoice.BUILT_IN)) {
            return Texts.get("colour.config.own");
        }
        return choice.isFile() ? Optional.ofNullable(Path.of(choice.name()).getFileName()).map(Path::toString).orElse(choice.name())
                : choice.name().substring(SCHEME.length());
    }

    /** Where a config comes from. */
    static String source(ConfigFacts facts) {
        return facts.source().equals(OWN) ? Texts.get("colour.source.own") : facts.source();
    }

    /** A few words for the status bar: the config's name, or that of its file. */
    public static String title(ConfigFacts facts) {
        if (facts.source().equals(OWN)) {
            return Texts.get("colour.title.own");
        }
        return facts.name().isBlank() ? facts.source().substring(facts.source().lastIndexOf('/') + 1) : facts.name();
    }

    /** One sentence. */
    public static String sentence(ConfigFacts facts) {
        return Texts.get("colour.sentence", title(facts), source(facts));
    }
}
