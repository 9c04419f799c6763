package lightwell.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.export.Exporter;
import lightwell.export.FileKind;
import lightwell.files.FileNames;

/**
 * A file chosen by the user for an output.
 *
 * @param asked whether the file chooser has asked about replacing this very file
 */
record ChosenFile<O>(Path file, O options, boolean asked) {

    /**
     * The suffix of another kind selects that kind, as far as possible. A name without a suffix gets that of the chosen kind; the file
     * chooser has then asked about another file.
     */
    static <O> ChosenFile<O> of(Path typed, Exporter<O> exporter, FileKind<O> kind, O options) {
        boolean named = FileNames.suffix(typed, exporter.suffixes()).isPresent();
        Path file = withSuffix(typed, exporter.suffixes(), kind.suffix());
        return new ChosenFile<>(file, exporter.fitting(kind.chosen().apply(options), file), named);
    }

    /** @param usual suffix for a name without any of these suffixes */
    static Path withSuffix(Path typed, List<String> suffixes, String usual) {
        Optional<String> own = FileNames.suffix(typed, suffixes);
        return own.isPresent() ? typed : typed.resolveSibling(typed.getFileName() + usual);
    }
}
