package lightwell.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lightwell.message.Message;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converts an option's value that is one of several words; case is ignored. */
public final class EnumConverter<E> implements ITypeConverter<E> {

    private final Map<String, E> meanings;

    public EnumConverter(Map<String, E> meanings) {
        this.meanings = new TreeMap<>(meanings);
    }

    /** The names of an enum in lower case, with hyphens. */
    public static <E extends Enum<E>> Map<String, E> of(E[] values) {
        return Arrays.stream(values)
                .collect(Collectors.toMap(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'), Function.identity()));
    }

    @Override
    public E convert(String value) {
        E meaning = meanings.get(value.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            throw new TypeConversionException(Message.of("cli.none-of", value, List.copyOf(meanings.keySet())).toString());
        }
        return meaning;
    }
}
