package lightwell.cli.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import lightwell.depth.quality.MeasuredQuality;
import lightwell.message.Message;
import lightwell.metadata.CameraInfo;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.StereoDescription;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.Photo;
import lightwell.photo.PhotoImage;

/** A readable page about a photo, from its metadata and the measurements of its depth. */
public final class InfoPage {

    private final List<String> lines = new ArrayList<>();

    private InfoPage() {}

    /** Lines of text. */
    public static List<String> of(Photo photo, MeasuredQuality measured) {
        InfoPage page = new InfoPage();
        page.entry("file", photo.path() + fileSize(photo.path()));
        page.camera(photo.camera());
        page.images(photo.images());
        page.entry("colour", colour(photo.base().encoding()));
        page.layers(photo.layers());
        photo.alpha().filter(Layer.Alpha::premultiplied).ifPresent(
                alpha -> page.entry("alpha", Message.of("info.premultiplied")));
        page.list("hdr", LightLines.headroom(photo));
        photo.gainMap().ifPresent(map -> page.list("gain-map", LightLines.gainMap(map)));
        photo.depth().ifPresent(depth -> page.list("depth", DepthLines.of(photo, depth)));
        measured.quality().ifPresent(quality -> page.list("", QualityLines.of(quality)));
        measured.problem().ifPresent(problem -> page.entry("", problem));
        photo.stereo().ifPresent(page::stereo);
        page.list("warnings", photo.warnings());
        return page.lines;
    }

    private void camera(CameraInfo camera) {
        entry("camera", camera.name());
        entry("lens", camera.lens().orElse(""));
        entry("exposure", join(", ",
                text(camera.exposureTime(), NumberFormats::exposureTime), text(camera.fNumber(), f -> "f/" + NumberFormats.number(f)),
                text(camera.iso(), iso -> "ISO " + NumberFormats.number(iso)),
                text(camera.focalLength(), mm -> NumberFormats.number(mm) + " mm"),
                text(camera.focalLength35mm(), mm -> Message.of("info.focal-length-35", NumberFormats.number(mm)).toString())));
        entry("taken", join(" ", camera.captureTime(), camera.captureOffset()));
        entry("software", camera.software().orElse(""));
    }

    private static String colour(ColorEncoding encoding) {
        String curve = encoding.tables().isPresent() ? encoding.curve() : Message.of("info.tone-curve", encoding.curve()).toString();
        return encoding.name() + " (" + encoding.origin() + ")" + (encoding.name().contains("curve") ? "" : ", " + curve);
    }

    private void images(List<PhotoImage> images) {
        if (images.size() > 1) {
            list("images", images.stream().map(image -> String.format(Locale.ROOT, "%d %-8s %11s  %s %s", image.number(), image.name(),
                    image.width() + "x" + image.height(), image.title(), image.shown() ? Message.of("info.this-page") : "").stripTrailing())
                    .toList());
        }
    }

    private void layers(List<Layer> layers) {
        list("layers",
                layers.stream().flatMap(
                        layer -> Stream.concat(Stream.of(layer(layer.info()).toString()),
                                layer.problem().map(reason -> "  " + reason).stream()))
                        .toList());
    }

    private static Message layer(LayerInfo info) {
        String name = String.format(Locale.ROOT, "%-10s %11s  %d", info.name(), info.width() + "x" + info.height(), info.channels());
        Message samples = Message.of("info.layer-samples", name, String.format(Locale.ROOT, "%2d", info.bitDepth()));
        return Message.of("info.layer", samples, String.format(Locale.ROOT, "%8s", NumberFormats.bytes(info.bytes())),
                String.format(Locale.ROOT, "%-3d", info.itemId()), info.title(), info.type().isBlank() ? "" : " (" + info.type() + ")");
    }

    private void stereo(StereoDescription pair) {
        List<Message> said = new ArrayList<>();
        pair.baseline().ifPresent(metres -> said.add(Message.of("info.baseline", NumberFormats.number(metres * 1000))));
        pair.left().horizontalFieldOfView()
                .ifPresent(degrees -> said.add(Message.of("info.field-of-view", NumberFormats.number(degrees))));
        pair.disparityAdjustment()
                .ifPresent(share -> said.add(Message.of("info.disparity-adjustment", NumberFormats.number(share * 100))));
        entry("stereo", said.isEmpty() ? pair.source() : Message.of("info.stereo-from", said, pair.source()));
    }

    /** @param label the end of its code; empty to go on below the entry before */
    private void entry(String label, Object value) {
        if (!value.toString().isBlank()) {
            lines.add(String.format(Locale.ROOT, "%-10s%s", label.isEmpty() ? "" : Message.of("info.label." + label), value));
        }
    }

    private void list(String label, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            entry(i == 0 ? label : "", values.get(i));
        }
    }

    private static String fileSize(Path path) {
        try {
            return "  " + NumberFormats.bytes(Files.size(path));
        } catch (IOException e) {
            return ""; // it does not exist any more
        }
    }

    @SafeVarargs
    private static String join(String separator, Optional<String>... parts) {
        List<String> said = new ArrayList<>();
        for (Optional<String> part : parts) {
            part.ifPresent(said::add);
        }
        return String.join(separator, said);
    }

    private static Optional<String> text(OptionalDouble value, DoubleFunction<String> form) {
        return value.isPresent() ? Optional.of(form.apply(value.getAsDouble())) : Optional.empty();
    }
}
