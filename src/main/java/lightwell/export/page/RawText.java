package lightwell.export.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;

/**
 * A part of a page that is written unescaped, as the section {@code {{#name}}{{/name}}} of its template. It is written when its place is
 * reached, so that large data need not be one text. The implementation must make sure that it is harmless at that place.
 */
@FunctionalInterface
public interface RawText extends Mustache.Lambda {

    /** Writes everything, and leaves the writer open. */
    void write(Writer out) throws IOException;

    @Override
    default void execute(Template.Fragment between, Writer out) throws IOException {
        write(out);
    }

    /** A value as JSON that can neither end the script element around it nor begin a comment there. */
    static RawText json(Object value) {
        return out -> out.write(json(new ObjectMapper(), value).replace("<", "\\u003c"));
    }

    private static String json(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
