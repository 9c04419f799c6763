package lightwell.author.encode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lightwell.author.CubeSpace;
import lightwell.author.SdrMethod;
import lightwell.author.SdrMethod.RollOff;
import lightwell.export.options.JsonType;
import lightwell.export.options.JsonTypes;
import lightwell.export.options.OptionsCodec;
import lightwell.failure.RefusedException;
import lightwell.message.Message;

/** How an SDR base comes about, as JSON: an object whose key "method" says which keys it has. */
final class SdrMethodJson implements JsonType<SdrMethod> {

    private static final String METHOD = "method";
    private static final JsonType<Path> FILE = JsonTypes.mapped(JsonTypes.TEXT, Path::of, Path::toString);
    private static final JsonType<CubeSpace> SPACE = JsonTypes.oneOf(CubeSpace.values(), CubeSpace::title);

    static final SdrMethodJson TYPE = new SdrMethodJson();

    private final Map<String, Method<?>> methods = new TreeMap<>(Map.of(
            "rollOff", new Method<>(RollOff.class, OptionsCodec.of(RollOff.DEFAULT)
                    .key("knee", JsonTypes.NUMBER, RollOff::knee, SdrMethodJson::withKnee)
                    .key("peak", JsonTypes.OPTIONAL_NUMBER, RollOff::peak, (old, peak) -> new RollOff(old.knee(), peak, old.share()))
                    .key("share", JsonTypes.NUMBER, RollOff::share, SdrMethodJson::withShare)),
            "picture", new Method<>(SdrMethod.Given.class, OptionsCodec.of(new SdrMethod.Given(Path.of("")))
                    .key("file", FILE, SdrMethod.Given::file, (old, file) -> new SdrMethod.Given(file))),
            "views", new Method<>(SdrMethod.Views.class, OptionsCodec.of(new SdrMethod.Views("", ""))
                    .key("hdr", JsonTypes.TEXT, SdrMethod.Views::hdr, (old, view) -> new SdrMethod.Views(view, old.sdr()))
                    .key("sdr", JsonTypes.TEXT, SdrMethod.Views::sdr, (old, view) -> new SdrMethod.Views(old.hdr(), view))),
            "cube", new Method<>(SdrMethod.Cube.class, OptionsCodec.of(new SdrMethod.Cube(Path.of(""), CubeSpace.P3_PQ, CubeSpace.SRGB_22))
                    .key("file", FILE, SdrMethod.Cube::file, (old, file) -> new SdrMethod.Cube(file, old.from(), old.to()))
                    .key("from", SPACE, SdrMethod.Cube::from, (old, space) -> new SdrMethod.Cube(old.file(), space, old.to()))
                    .key("to", SPACE, SdrMethod.Cube::to, (old, space) -> new SdrMethod.Cube(old.file(), old.from(), space)))));

    private record Method<M extends SdrMethod>(Class<M> type, OptionsCodec<M> codec) {

        ObjectNode write(SdrMethod method) {
            return codec.write(type.cast(method));
        }
    }

    private SdrMethodJson() {}

    @Override
    public JsonNode write(SdrMethod value) {
        Map.Entry<String, Method<?>> method = methods.entrySet().stream().filter(entry -> entry.getValue().type().isInstance(value))
                .findFirst().orElseThrow();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put(METHOD, method.getKey());
        return json.setAll(method.getValue().write(value));
    }

    @Override
    public SdrMethod read(JsonNode json, String place) {
        String named = JsonTypes.TEXT.read(json.path(METHOD), place + "." + METHOD);
        Method<?> method = methods.get(named);
        if (method == null) {
            throw new RefusedException(Message.of("options.none-of", place + "." + METHOD, named, List.copyOf(methods.keySet())));
        }
        return method.codec().read(((ObjectNode) json).deepCopy().without(METHOD), place);
    }

    private static RollOff withKnee(RollOff old, double knee) {
        if (!(knee >= 0 && knee < 1)) {
            throw new RefusedException(Message.of("author.knee", knee));
        }
        return new RollOff(knee, old.peak(), old.share());
    }

    private static RollOff withShare(RollOff old, double share) {
        if (!(share > 0 && share <= 1)) {
            throw new RefusedException(Message.of("author.share", share));
        }
        return new RollOff(old.knee(), old.peak(), share);
    }
}
