package lightwell.author.encode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.author.SdrMethod;
import lightwell.author.depth.DepthFiles;
import lightwell.author.source.SourceOptions;
import lightwell.export.options.JsonType;
import lightwell.export.options.JsonTypes;
import lightwell.export.options.OptionsCodec;

/** All that is said of one source whose files are to be written later. */
public record EncodeRequest(SourceOptions source, EncodeOptions options) {

    public static final EncodeRequest DEFAULT = new EncodeRequest(SourceOptions.NONE, EncodeOptions.DEFAULT);

    private static final JsonType<Path> FILE = JsonTypes.mapped(JsonTypes.TEXT, Path::of, Path::toString);
    private static final OptionsCodec<DepthFiles> DEPTH = OptionsCodec.of(new DepthFiles(Path.of(""), Optional.empty()))
            .key("file", FILE, DepthFiles::depth, (depth, file) -> new DepthFiles(file, depth.calibration()))
            .key("calibration", JsonTypes.optional(FILE), DepthFiles::calibration, (depth, file) -> new DepthFiles(depth.depth(), file));

    /** As JSON and back. Every option has a key. */
    public static final OptionsCodec<EncodeRequest> CODEC = OptionsCodec.of(DEFAULT)
            .key("inputSpace", JsonTypes.optional(JsonTypes.TEXT), request -> request.source.inputSpace(),
                    (request, space) -> new EncodeRequest(new SourceOptions(space), request.options))
            .key("options", EncodeOptionsJson.CODEC, EncodeRequest::options,
                    (request, options) -> request.with(options.withDepth(request.options.depth())))
            .key("depth", JsonTypes.optional(DEPTH), request -> request.options.depth(),
                    (request, depth) -> request.with(request.options.withDepth(depth)));

    private EncodeRequest with(EncodeOptions chosen) {
        return new EncodeRequest(source, chosen);
    }

    /** The files that are read beside the source, which must not change meanwhile, nor be overwritten. */
    public List<Path> inputs() {
        List<Path> files = new ArrayList<>();
        SdrMethod method = options.author().sdr();
        if (method instanceof SdrMethod.Given given) {
            files.add(given.file());
        } else if (method instanceof SdrMethod.Cube cube) {
            files.add(cube.file());
        }
        options.depth().ifPresent(depth -> files.addAll(depth.all()));
        return files;
    }
}
