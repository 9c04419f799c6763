package lightwell.cli;

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
final class InfoPage {

    private final List<String> lines = new ArrayList<>();

    private InfoPage() {}

    /** Lines of text. */
    static List<String> of(Photo photo, MeasuredQuality measured) {
        InfoPage page = new InfoPage();
        page.entry("File", photo.path() + fileSize(photo.path()));
        page.camera(photo.camera());
        page.images(photo.images());
        page.entry("Colour", colour(photo.base().encoding()));
        page.layers(photo.layers());
        photo.alpha().filter(Layer.Alpha::premultiplied).ifPresent(
                alpha -> page.entry("Alpha", "the file's colours are multiplied by it (reference prem); they are divided by it again"));
        page.list("HDR", LightLines.headroom(photo));
        photo.gainMap().ifPresent(map -> page.list("Gain map", LightLines.gainMap(map)));
        photo.depth().ifPresent(depth -> page.list("Depth", DepthLines.of(photo, depth)));
        measured.quality().ifPresent(quality -> page.list("", QualityLines.of(quality)));
        measured.problem().ifPresent(problem -> page.entry("", problem.toString()));
        photo.stereo().ifPresent(page::stereo);
        page.list("Warnings", photo.warnings().stream().map(Message::toString).toList());
        return page.lines;
    }

    private void camera(CameraInfo camera) {
        entry("Camera", camera.name());
        entry("Lens", camera.lens().orElse(""));
        entry("Exposure", join(", ",
                text(camera.exposureTime(), NumberFormats::exposureTime), text(camera.fNumber(), f -> "f/" + NumberFormats.number(f)),
                text(camera.iso(), iso -> "ISO " + NumberFormats.number(iso)),
                text(camera.focalLength(), mm -> NumberFormats.number(mm) + " mm"),
                text(camera.focalLength35mm(), mm -> NumberFormats.number(mm) + " mm in terms of 35 mm film")));
        entry("Taken", join(" ", camera.captureTime(), camera.captureOffset()));
        entry("Software", camera.software().orElse(""));
    }

    private static String colour(ColorEncoding encoding) {
        String curve = encoding.tables().isPresent() ? encoding.curve() : "tone curve " + encoding.curve();
        return encoding.name() + " (" + encoding.source() + ")" + (encoding.name().contains("curve") ? "" : ", " + curve);
    }

    private void images(List<PhotoImage> images) {
        if (images.size() > 1) {
            list("Images", images.stream().map(image -> String.format(Locale.ROOT, "%d %-8s %11s  %s%s", image.number(), image.name(),
                    image.width() + "x" + image.height(), image.title(), image.shown() ? " (this page is about it)" : "")).toList());
        }
    }

    private void layers(List<Layer> layers) {
        list("Layers",
                layers.stream().flatMap(
                        layer -> Stream.concat(Stream.of(layer(layer.info())), layer.problem().map(reason -> "  " + reason).stream()))
                        .toList());
    }

    private static String layer(LayerInfo info) {
        return String.format(Locale.ROOT, "%-10s %11s  %d x %2d bits  %8s  item %-3d %s%s", info.name(),
                info.width() + "x" + info.height(), info.channels(), info.bitDepth(), NumberFormats.bytes(info.bytes()), info.itemId(),
                info.title(), info.type().isBlank() ? "" : " (" + info.type() + ")");
    }

    private void stereo(StereoDescription pair) {
        List<String> said = new ArrayList<>();
        pair.baseline().ifPresent(metres -> said.add("baseline " + NumberFormats.number(metres * 1000) + " mm"));
        pair.left().horizontalFieldOfView()
                .ifPresent(degrees -> said.add("horizontal field of view " + NumberFormats.number(degrees) + " degrees"));
        pair.disparityAdjustment()
                .ifPresent(share -> said.add("disparity adjustment " + NumberFormats.number(share * 100) + "% of the width"));
        entry("Stereo", said.isEmpty() ? pair.source() : String.join(", ", said) + " (" + pair.source() + ")");
    }

    private void entry(String name, String value) {
        if (!value.isBlank()) {
            lines.add(String.format(Locale.ROOT, "%-10s%s", name, value));
        }
    }

    private void list(String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            entry(i == 0 ? name : "", values.get(i));
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
