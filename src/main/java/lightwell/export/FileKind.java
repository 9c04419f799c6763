package lightwell.export;

import java.util.function.UnaryOperator;

/**
 * A kind of file of an output, which the user chooses together with the file's name.
 *
 * @param id     unique within the output: "glb_surface"; its name is a text of the window
 * @param suffix of the file's name, in lower case and with its dot: ".glb"
 * @param chosen the options when this kind is chosen
 * @param <O>    the output's options
 */
public record FileKind<O>(String id, String suffix, UnaryOperator<O> chosen) {

    /** The only kind with its suffix, and the same id: "exr" for ".exr". */
    public static <O> FileKind<O> of(String suffix) {
        return new FileKind<>(suffix.substring(1), suffix, options -> options);
    }
}
