package lightwell.export.naming;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a template can put into a name. */
enum NameField {

    /** The photo's name without its extension. */
    STEM(named -> Optional.of(named.stem())),
    /** Of capture: "2023-02-21". */
    DATE(named -> named.taken(1).map(date -> date.replace(':', '-'))),
    /** Of capture, as the camera's clock showed it: "14-33-08". */
    TIME(named -> named.taken(2).map(time -> time.replace(':', '-'))),
    /** Maker and model. */
    CAMERA(named -> Optional.of(named.camera().name())), LENS(named -> named.camera().lens()),
    /** The photo's place in the run, from 1. */
    N(named -> Optional.of(String.valueOf(named.number()))),
    /** "main", or the name of another image of the file. */
    IMAGE(named -> Optional.of(named.image())),
    /** The colour space of the output. */
    SPACE(NamedPhoto::space),
    /** The extension: "exr". */
    EXT(named -> Optional.of(named.extension()));

    private final Function<NamedPhoto, Optional<String>> value;

    NameField(Function<NamedPhoto, Optional<String>> value) {
        this.value = value;
    }

    static Optional<NameField> of(String id) {
        return Stream.of(values()).filter(field -> field.id().equals(id)).findFirst();
    }

    /** "stem". */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the photo must be opened for it. */
    boolean ofCamera() {
        return this == DATE || this == TIME || this == CAMERA || this == LENS;
    }

    Optional<String> value(NamedPhoto named) {
        return value.apply(named);
    }
}
