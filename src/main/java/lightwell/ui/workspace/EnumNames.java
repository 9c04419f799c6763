package lightwell.ui.workspace;

import java.util.Arrays;

/** Reads back the names of enum values from settings that another version may have written. */
final class EnumNames {

    private EnumNames() {}

    /** The value of this name; when there is none, or the name is missing, the other one. */
    static <T extends Enum<T>> T find(T[] values, String name, T otherwise) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(otherwise);
    }
}
