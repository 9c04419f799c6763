package lightwell.export.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lightwell.export.Software;
import lightwell.message.Language;
import lightwell.message.Message;

/**
 * A Mustache template with its model: one HTML file that needs no network.
 *
 * <p>{@link PageText} escapes every {@code {{value}}}; a {@link RawText} of the model is written unescaped. {@code
 * {{#inline}}page.css{{/inline}}} includes a script or a style, {@code {{#say}}gallery.map{{/say}}} a message without values in the user's
 * language, which {@code {{language}}} names, {@code {{>part.html}}} another template, and {@code {{software}}} is the name of this
 * program. All files are resources beside the class that the page belongs to. Models are records; lists, Optionals, booleans and texts can
 * be sections, and an empty text counts as false.
 */
public final class Page {

    private final Class<?> owner;
    private final Template template;
    private final Object model;

    /**
     * @param owner    class with the templates, scripts and styles beside it
     * @param template a file name, such as {@code page.html}
     * @throws MustacheException if the template is invalid; included parts are checked when they are written
     */
    public Page(Class<?> owner, String template, Object model) {
        this.owner = owner;
        this.template = Mustache.compiler().withEscaper(new PageText()).withCollector(new ModelCollector()).strictSections(true)
                .emptyStringIsFalse(true).withLoader(this::reader).loadTemplate(template);
        this.model = model;
    }

    /**
     * Writes UTF-8 from top to bottom, through a small buffer.
     *
     * @throws MustacheException if the template uses a value that the model lacks
     */
    public void write(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Mustache.Lambda inline = (name, to) -> reader(name.execute().strip()).transferTo(to);
        Mustache.Lambda say = (code, to) -> to.write(new PageText().escape(Message.of(code.execute().strip()).toString()));
        try {
            template.execute(model, Map.of("inline", inline, "say", say, "language", language(), "software", Software.nameAndVersion()),
                    writer);
        } catch (MustacheException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw e;
        }
        writer.flush();
    }

    /** The complete page, for small ones. */
    public String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e); // impossible: only memory is written
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String language() {
        String tag = Language.current().locale().toLanguageTag();
        return tag.equals("und") ? "en" : tag;
    }

    private Reader reader(String name) throws IOException {
        InputStream in = owner.getResourceAsStream(name);
        if (in == null) {
            throw new FileNotFoundException(name + " is not beside " + owner.getName());
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }
}
