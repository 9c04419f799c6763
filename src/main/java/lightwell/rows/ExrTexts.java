package lightwell.rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The texts in the headers of an EXR. Stateless. */
public final class ExrTexts {

    private static final String TYPE = "string";
    private static final int LONGEST = 1 << 16;

    private ExrTexts() {}

    /**
     * The first text of this name.
     *
     * @throws RowsException one sentence, if the file is no EXR or a header is damaged
     */
    public static Optional<String> read(Path path, String wanted) throws IOException {
        AtomicReference<String> found = new AtomicReference<>();
        ExrAttributeWalk.visit(path, (part, name, type, value) -> {
            if (name.equals(wanted) && type.equals(TYPE) && value.limit() <= LONGEST) {
                found.compareAndSet(null, StandardCharsets.UTF_8.decode(value).toString());
            }
        });
        return Optional.ofNullable(found.get());
    }
}
