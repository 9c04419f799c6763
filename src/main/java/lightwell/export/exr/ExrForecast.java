package lightwell.export.exr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.color.ColorEngine;
import lightwell.hdr.HdrReconstruction;
import lightwell.message.Message;
import lightwell.photo.Photo;
import lightwell.photo.StoredOrientation;

/**
 * What the EXR of a photo will contain, from what the photo's file says: nothing is decoded. A layer that then turns out to be damaged
 * will be missing.
 *
 * @param parts   in the order of the file; none if the photo has none of the chosen layers
 * @param rules   that will be applied, each in one sentence, as {@link ExrExport.Result} has them
 * @param remarks layers that will be left out, and what the options cannot do for this photo, each in one sentence
 */
public record ExrForecast(List<Part> parts, List<Message> rules, List<Message> remarks) {

    /**
     * One part.
     *
     * @param name   empty for the writer's own
     * @param width  of its data window
     * @param height of its data window
     */
    public record Part(Optional<String> name, int width, int height, List<Channels> layers, Compression compression) {

        /** Of the pixels before compression. */
        public long bytes() {
            return (long) width * height * layers.stream().mapToInt(Channels::bytes).sum();
        }
    }

    /**
     * The channels of one layer, in its order.
     *
     * @param full  whether its samples have 32 bits; otherwise 16
     * @param light whether they are colours rather than data
     */
    public record Channels(List<String> names, boolean full, boolean light) {

        int bytes() {
            return names.size() * (full ? Float.BYTES : Short.BYTES);
        }
    }

    /** @throws IOException one sentence, if the colour space cannot be used */
    public static ExrForecast of(Photo photo, ExportOptions options, ColorEngine color) throws IOException {
        if (options.content().upright()) {
            return ofTurned(photo, options, color);
        }
        try (Photo stored = StoredOrientation.of(photo)) {
            return ofTurned(stored, options, color);
        }
    }

    private static ExrForecast ofTurned(Photo photo, ExportOptions options, ColorEngine color) throws IOException {
        PlannedLayers planned = PlannedLayers.of(photo, options);
        List<Message> remarks = new ArrayList<>(planned.leftOut());
        String space = options.color().space();
        if (LinearSpace.of(space, color).isEmpty()) {
            remarks.add(Message.of("export.no-linear-space", space));
        }
        List<Part> parts = ExrLayout.of(planned.layers(), options).stream().map(ExrForecast::part).toList();
        if (parts.isEmpty()) {
            remarks.add(ExrExport.nothing(photo, options));
        }
        return new ExrForecast(parts, ExrExport.rules(photo, planned.layers(), HdrReconstruction.ruleOf(photo, options.hdr()),
                color.configSource(space)), remarks);
    }

    private static Part part(ExrPart part) {
        return new Part(part.name(), part.width(), part.height(), part.layers().stream().map(layer -> channels(layer, part.color()))
                .toList(), part.compression());
    }

    private static Channels channels(ExrLayer layer, boolean light) {
        return new Channels(layer.channels().stream().map(ExrChannel::name).toList(),
                layer.channels().stream().anyMatch(channel -> channel.type() == ExrChannel.Type.FLOAT), light && layer.components() >= 3);
    }

    public SizeEstimate size() {
        return SizeEstimate.of(this);
    }

    /** Of the pixels before compression. */
    public long bytes() {
        return parts.stream().mapToLong(Part::bytes).sum();
    }
}
