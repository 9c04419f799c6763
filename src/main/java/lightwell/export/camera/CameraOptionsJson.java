package lightwell.export.camera;

import lightwell.export.options.JsonTypes;
import lightwell.export.options.OptionsCodec;

/** The options of camera files as JSON. docs/presets.md explains each key. */
final class CameraOptionsJson {

    static final OptionsCodec<CameraOptions> CODEC = OptionsCodec.of(CameraOptions.DEFAULT)
            .key("pictures", JsonTypes.optional(JsonTypes.TEXT), CameraOptions::pictures,
                    (options, suffix) -> new CameraOptions(suffix, options.points()))
            .key("points", JsonTypes.FLAG, CameraOptions::points, (options, written) -> new CameraOptions(options.pictures(), written));

    private CameraOptionsJson() {}
}
