package lightwell.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.files.FileNames;

/**
 * A file that the user named for an output.
 *
 * @param asked whether the chooser has asked about replacing a file of this name
 */
record ChosenFile<O>(Path file, O options, boolean asked) {

    /**
     * A name that ends in the suffix of another kind means that kind, as far as it can be. A name that ends in no suffix gets that of the
     * chosen kind; then the chooser has asked about another file.
     */
    static <O> ChosenFile<O> of(Path typed, Exporter<O> exporter, FileKind<O> kind, O options) {
        boolean named = FileNames.suffix(typed, exporter.suffixes()).isPresent();
        Path file = withSuffix(typed, exporter.suffixes(), kind.suffix());
        return new ChosenFile<>(file, exporter.fitting(kind.chosen().apply(options), file), named);
    }

    /** @param usual what a name without any of these suffixes gets */
    static Path withSuffix(Path typed, List<String> suffixes, String usual) {
        Optional<String> own = FileNames.suffix(typed, suffixes);
        return own.isPresent() ? typed : typed.resolveSibling(typed.getFileName() + usual);
    }
}
