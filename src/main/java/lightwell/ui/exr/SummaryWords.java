package lightwell.ui.exr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lightwell.export.exr.ExportOptions;
import lightwell.export.exr.ExrForecast;
import lightwell.export.exr.SizeEstimate;
import lightwell.ui.kit.Texts;

/** Words what an EXR will contain. Stateless. */
final class SummaryWords {

    /** Mattes that are named one by one. */
    private static final int NAMED = 2;

    private SummaryWords() {}

    /** A line for each part, parts of the same kind together, and one for what holds for all of them. */
    static List<String> lines(ExrForecast forecast, ExportOptions options) {
        Map<String, List<ExrForecast.Part>> alike = new LinkedHashMap<>();
        for (ExrForecast.Part part : forecast.parts()) {
            alike.computeIfAbsent(key(part), key -> new ArrayList<>()).add(part);
        }
        List<String> lines = new ArrayList<>();
        for (List<ExrForecast.Part> parts : alike.values()) {
            if (parts.size() > NAMED) {
                lines.add(together(parts));
            } else {
                parts.forEach(part -> lines.add(line(part.name().orElse(""), part)));
            }
        }
        lines.add(common(options));
        return lines;
    }

    /** Parts of one kind and size: mattes. */
    private static String key(ExrForecast.Part part) {
        String first = part.layers().get(0).names().get(0);
        return part.layers().size() == 1 && isMatte(first) ? "matte " + part.width() + "x" + part.height() + part.layers().get(0).full()
                : String.valueOf(System.identityHashCode(part));
    }

    private static boolean isMatte(String channel) {
        return channel.startsWith("matte");
    }

    private static String together(List<ExrForecast.Part> parts) {
        ExrForecast.Channels one = parts.get(0).layers().get(0);
        String channel = one.names().get(0);
        return line(Texts.get("exr.summary.parts", parts.size()), parts.get(0),
                Texts.get(type(one), channel.substring(channel.lastIndexOf('.') + 1)));
    }

    private static String line(String name, ExrForecast.Part part) {
        return line(name, part, layers(part));
    }

    private static String line(String name, ExrForecast.Part part, String layers) {
        String size = part.width() + " \u00d7 " + part.height();
        String content = Texts.get("exr.summary.part", size, layers, part.compression().toString());
        return name.isEmpty() ? content : Texts.get("exr.summary.named", name, content);
    }

    /** "RGB half, sdr.RGB half, depth.Z float, 6 mattes half". */
    private static String layers(ExrForecast.Part part) {
        List<String> words = new ArrayList<>();
        List<ExrForecast.Channels> mattes = part.layers().stream().filter(layer -> isMatte(layer.names().get(0))).toList();
        part.layers().stream().filter(layer -> mattes.size() <= NAMED || !mattes.contains(layer))
                .forEach(layer -> words.add(Texts.get(type(layer), channels(layer.names()))));
        if (mattes.size() > NAMED) {
            words.add(Texts.get(type(mattes.get(0)), Texts.get("exr.summary.mattes", mattes.size())));
        }
        return String.join(", ", words);
    }

    private static String type(ExrForecast.Channels layer) {
        return layer.full() ? "exr.summary.float" : "exr.summary.half";
    }

    /** "sdr.RGB" of sdr.R, sdr.G and sdr.B. */
    static String channels(List<String> names) {
        String prefix = names.get(0).substring(0, names.get(0).lastIndexOf('.') + 1);
        return prefix + names.stream().map(name -> name.substring(name.lastIndexOf('.') + 1)).collect(Collectors.joining());
    }

    private static String common(ExportOptions options) {
        String storage = options.storage().tiles().isPresent() ? Texts.get("exr.summary.tiles", options.storage().tiles().getAsInt())
                : Texts.get("exr.summary.rows");
        String turned = Texts.get(options.content().upright() ? "exr.summary.upright" : "exr.summary.stored");
        String camera = Texts.get(options.content().camera() ? "exr.summary.camera" : "exr.summary.noCamera");
        return Texts.get("exr.summary.common", options.color().space(), storage, turned, camera);
    }

    /** "about 50 to 96 MB; 171 MB without compression". */
    static String size(SizeEstimate size) {
        if (size.least() == size.whole() && size.most() == size.whole()) {
            return Texts.get("exr.summary.size.exact", megabytes(size.whole()));
        }
        return Texts.get("exr.summary.size", number(size.least()), megabytes(size.most()), megabytes(size.whole()));
    }

    private static String megabytes(long bytes) {
        return Texts.get("queue.megabytes", number(bytes));
    }

    private static String number(long bytes) {
        return String.format(Locale.ROOT, bytes < 10_000_000 ? "%.1f" : "%.0f", bytes / 1e6);
    }
}
