package lightwell.ui.author;

import java.util.Optional;
import lightwell.author.Chroma;

/** The resolution of colour in coded pictures. */
enum ChromaChoice {

    /** What readers of a format can be trusted with. */
    AUTO(Optional.empty()), HALF(Optional.of(Chroma.HALF)), FULL(Optional.of(Chroma.FULL));

    private final Optional<Chroma> chroma;

    ChromaChoice(Optional<Chroma> chroma) {
        this.chroma = chroma;
    }

    Optional<Chroma> chroma() {
        return chroma;
    }
}
