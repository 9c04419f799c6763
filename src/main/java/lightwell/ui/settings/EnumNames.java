package lightwell.ui.settings;

import java.util.Arrays;

/** Reads back the names of enum values from settings that another version may have written. */
public final class EnumNames {

    private EnumNames() {}

    /** The value of this name; when there is none, or the name is missing, the other one. */
    public static <T extends Enum<T>> T find(T[] values, String name, T otherwise) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(otherwise);
    }
}
