package lightwell.cli.option;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lightwell.export.exr.ExrContent.Part;
import lightwell.message.Message;
import picocli.CommandLine;

/** Layers of an EXR as the user lists them. */
public final class LayerList {

    private static final String ALL = "all";
    private static final String NONE = "none";

    private LayerList() {}

    /**
     * @param mayBeNone whether the list may be the word "none"
     * @throws CommandLine.ParameterException one sentence that lists the layers
     */
    public static Set<Part> parse(CommandLine command, List<String> names, boolean mayBeNone) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names) {
            if (name.equalsIgnoreCase(ALL)) {
                parts.addAll(EnumSet.allOf(Part.class));
            } else if (!mayBeNone || !name.equalsIgnoreCase(NONE) || names.size() > 1) {
                parts.add(Part.of(name).orElseThrow(() -> UsageErrors.because(command, Message.of("cli.none-of", name, known(mayBeNone)))));
            }
        }
        return parts;
    }

    private static List<String> known(boolean mayBeNone) {
        return Stream.concat(Stream.of(Part.values()).map(Part::id), mayBeNone ? Stream.of(ALL, NONE) : Stream.of(ALL)).toList();
    }
}
