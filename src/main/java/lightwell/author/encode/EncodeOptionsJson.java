package lightwell.author.encode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.Quality;
import lightwell.author.map.MapOptions;
import lightwell.export.options.JsonType;
import lightwell.export.options.JsonTypes;
import lightwell.export.options.OptionsCodec;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/** The options of authoring as JSON. docs/presets.md explains each key. */
public final class EncodeOptionsJson {

    /** The id of authoring among the outputs. */
    public static final String ID = "encode";

    private static final JsonType<List<OutputFormat>> FORMATS = JsonTypes.mapped(
            JsonTypes.list(JsonTypes.oneOf(OutputFormat.values(), OutputFormat::id)), EncodeOptionsJson::formats, formats -> formats);

    private static final OptionsCodec<MapOptions> MAP = OptionsCodec.of(MapOptions.DEFAULT)
            .key("channels", JsonTypes.oneOf(new Boolean[] {false, true}, colour -> colour ? "rgb" : "mono"), MapOptions::colour,
                    (map, colour) -> new MapOptions(colour, map.reduction(), map.bits(), map.maxHeadroom(), map.apple()))
            .key("size", number(1, 2, 4), MapOptions::reduction,
                    (map, size) -> new MapOptions(map.colour(), size, map.bits(), map.maxHeadroom(), map.apple()))
            .key("bits", number(8, 10), MapOptions::bits,
                    (map, bits) -> new MapOptions(map.colour(), map.reduction(), bits, map.maxHeadroom(), map.apple()))
            .key("maxHeadroom", JsonTypes.OPTIONAL_NUMBER, MapOptions::maxHeadroom, (map, most) -> {
                if (most.isPresent() && !(most.getAsDouble() > 1)) {
                    throw new RefusedException(Message.of("author.max-headroom", most.getAsDouble()));
                }
                return new MapOptions(map.colour(), map.reduction(), map.bits(), most, map.apple());
            })
            .key("apple", JsonTypes.FLAG, MapOptions::apple,
                    (map, apple) -> new MapOptions(map.colour(), map.reduction(), map.bits(), map.maxHeadroom(), apple));

    private static final OptionsCodec<AuthorOptions> AUTHOR = OptionsCodec.of(AuthorOptions.DEFAULT)
            .key("base", JsonTypes.oneOf(BaseSpace.values(), EncodeOptionsJson::word), AuthorOptions::space,
                    (author, space) -> new AuthorOptions(space, author.bits(), author.sdr(), author.map(), author.metadata()))
            .key("bits", number(8, 10), AuthorOptions::bits,
                    (author, bits) -> new AuthorOptions(author.space(), bits, author.sdr(), author.map(), author.metadata()))
            .key("sdr", SdrMethodJson.TYPE, AuthorOptions::sdr,
                    (author, sdr) -> new AuthorOptions(author.space(), author.bits(), sdr, author.map(), author.metadata()))
            .key("map", MAP, AuthorOptions::map,
                    (author, map) -> new AuthorOptions(author.space(), author.bits(), author.sdr(), map, author.metadata()))
            .key("metadata", JsonTypes.FLAG, AuthorOptions::metadata,
                    (author, carried) -> new AuthorOptions(author.space(), author.bits(), author.sdr(), author.map(), carried));

    public static final OptionsCodec<EncodeOptions> CODEC = OptionsCodec.of(EncodeOptions.DEFAULT)
            .key("formats", FORMATS, EncodeOptions::formats, EncodeOptions::withFormats)
            .key("author", AUTHOR, EncodeOptions::author, EncodeOptions::withAuthor)
            .key("quality", JsonTypes.oneOf(Quality.values()), EncodeOptions::quality, EncodeOptions::withQuality)
            .key("chroma", JsonTypes.optional(JsonTypes.oneOf(Chroma.values(), Chroma::code)), EncodeOptions::chroma,
                    EncodeOptions::withChroma)
            .key("verify", JsonTypes.FLAG, EncodeOptions::verify, EncodeOptions::withVerify);

    private EncodeOptionsJson() {}

    private static List<OutputFormat> formats(List<OutputFormat> named) {
        if (named.isEmpty()) {
            throw new RefusedException(Message.of("author.no-formats"));
        }
        return List.copyOf(new LinkedHashSet<>(named));
    }

    /** As on the command line. */
    private static String word(BaseSpace space) {
        return space == BaseSpace.DISPLAY_P3 ? "p3" : space.name().toLowerCase(Locale.ROOT);
    }

    private static JsonType<Integer> number(Integer... known) {
        return JsonTypes.mapped(JsonTypes.WHOLE, value -> {
            if (!List.of(known).contains(value)) {
                throw new RefusedException(Message.of("author.none-of", value, List.of(known)));
            }
            return value;
        }, value -> value);
    }
}
