package lightwell.ui.settings;

import java.util.Arrays;

/** Parses names of enum values in settings that another version may have written. */
public final class EnumNames {

    private EnumNames() {}

    /** The value with this name; the fallback if there is none, or the name is missing. */
    public static <T extends Enum<T>> T find(T[] values, String name, T otherwise) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(otherwise);
    }
}
