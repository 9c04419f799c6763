import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/**
 * Compiles the style sheets in a folder of one tree into another tree: {@code FROM FOLDER TO}. JavaFX reads a {@code .bss} in place of the
 * {@code .css} of the same name. Run from its source.
 */
final class Styles {

    private Styles() {}

    public static void main(String[] arguments) throws IOException {
        Path from = Path.of(arguments[0]);
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(from.resolve(arguments[1]))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).toList();
        }
        for (Path sheet : sheets) {
            Path compiled = Path.of(arguments[2], from.relativize(sheet).toString().replaceAll("css$", "bss"));
            Files.createDirectories(compiled.getParent());
            Stylesheet.convertToBinary(sheet.toFile(), compiled.toFile());
        }
    }
}
