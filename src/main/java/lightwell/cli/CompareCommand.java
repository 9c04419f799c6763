package lightwell.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import lightwell.author.verify.ReadBack;
import lightwell.cli.option.ConfigOption;
import lightwell.cli.option.PixelsOption;
import lightwell.cli.option.UsageErrors;
import lightwell.cli.print.Console;
import lightwell.cli.print.ErrorSentences;
import lightwell.cli.print.ExitStatus;
import lightwell.cli.print.ProgressLine;
import lightwell.color.ColorEngine;
import lightwell.compare.ComparisonFigures;
import lightwell.compare.ComparisonFigures.Line;
import lightwell.compare.ComparisonJson;
import lightwell.compare.DepthFigures;
import lightwell.compare.PictureComparison;
import lightwell.depth.foreign.Alignment;
import lightwell.depth.foreign.DepthFile;
import lightwell.depth.foreign.ForeignDepth;
import lightwell.depth.foreign.Meaning;
import lightwell.depth.quality.DepthSamples;
import lightwell.depth.quality.EdgeMaps;
import lightwell.export.json.Json;
import lightwell.export.json.PhotoJson;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.photo.Layer;
import lightwell.photo.Photo;
import lightwell.photo.PhotoException;
import lightwell.photo.PhotoFile;
import lightwell.photo.reader.PhotoReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "compare", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    /** The rendition of both pictures. */
    enum Rendition {
        AUTO, SDR, HDR
    }

    private static final int SCHEMA = 1;
    private static final int NAMES = 30;
    private static final int THREADS = Math.min(8, Runtime.getRuntime().availableProcessors());

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..2")
    private List<Path> files;

    @Option(names = "--layer", paramLabel = "NAME", defaultValue = "auto")
    private Rendition layer;

    @Option(names = "--depth", paramLabel = "MAP")
    private Path depth;

    @Option(names = "--meaning", paramLabel = "NAME")
    private Meaning meaning;

    @Option(names = "--align", paramLabel = "NAME", defaultValue = "scale-and-shift")
    private Alignment alignment;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private ConfigOption config;

    @Mixin
    private PixelsOption pixels;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        pixels.makeUsual();
        if (files.size() != (depth == null ? 2 : 1)) {
            throw UsageErrors.because(spec.commandLine(), Message.of(depth == null ? "cli.compare-two" : "cli.compare-one"));
        }
        Found found;
        try (Interruption interruption = Interruption.listen();
                ProgressLine progress = console.progress(files.get(0).toString(), interruption::asked)) {
            found = depth == null ? Found.of(pictures(config.load(spec.commandLine(), console), progress))
                    : Found.of(foreignDepth(progress));
        } catch (CancellationException e) {
            console.message(Message.of("cli.stopped-compare"));
            return ExitStatus.CANCELLED;
        }
        print(found);
        return ExitStatus.DONE;
    }

    /** The figures for people and for programs. */
    private record Found(List<Line> lines, ObjectNode figures, Optional<Message> note) {

        static Found of(PictureComparison pictures) {
            return new Found(ComparisonFigures.of(pictures), ComparisonJson.of(pictures), pictures.note());
        }

        static Found of(ForeignDepth map) {
            return new Found(DepthFigures.of(map), DepthFigures.json(map),
                    map.inverted() ? Optional.of(Message.of("compare.depth.inverted")) : Optional.empty());
        }
    }

    private PictureComparison pictures(ColorEngine color, Progress progress) throws IOException {
        try (ReadBack picture = open(files.get(0), color); ReadBack reference = open(files.get(1), color);
                BackgroundPool pool = new BackgroundPool("compare", THREADS)) {
            boolean hdr = layer == Rendition.HDR || layer == Rendition.AUTO && isHdr(picture) && isHdr(reference);
            requireHdr(picture, files.get(0));
            requireHdr(reference, files.get(1));
            double weight = hdr ? 1 : 0;
            return PictureComparison.of(picture.light(weight), reference.light(weight), new ParallelFor(pool, THREADS), progress);
        }
    }

    private static ReadBack open(Path file, ColorEngine color) throws IOException {
        try {
            return ReadBack.open(file, color);
        } catch (IOException e) {
            throw ErrorSentences.naming(file, e);
        }
    }

    private void requireHdr(ReadBack opened, Path file) throws IOException {
        if (layer == Rendition.HDR && !isHdr(opened)) {
            throw new PhotoException(Message.of("compare.no-hdr", PhotoFile.name(file)));
        }
    }

    private static boolean isHdr(ReadBack opened) {
        return opened.twoRenditions() || opened.photo().base().encoding().hdr();
    }

    private ForeignDepth foreignDepth(Progress progress) throws IOException {
        progress.step(Message.of("compare.step-depth"));
        try (Photo photo = PhotoReader.open(files.get(0))) {
            Layer.Depth own = photo.depth().orElseThrow(() -> new PhotoException(photo.whyNoDepth()
                    .map(problem -> Message.of("depth.unreadable", photo.name(), problem))
                    .orElse(Message.of("depth.none", photo.name()))));
            DepthSamples samples = DepthSamples.of(own);
            return ForeignDepth.of(DepthFile.read(depth), samples, EdgeMaps.of(samples, photo.base().raster()),
                    Optional.ofNullable(meaning), alignment);
        }
    }

    private void print(Found found) {
        Path first = depth == null ? files.get(0) : depth;
        Path second = depth == null ? files.get(1) : files.get(0);
        if (json) {
            ObjectNode document = Json.object();
            document.put("schema", SCHEMA);
            if (depth == null) {
                document.set("picture", Json.text(PhotoFile.name(first)));
                document.set("reference", Json.text(PhotoFile.name(second)));
                document.set("figures", found.figures());
            } else {
                document.set("photo", Json.text(PhotoFile.name(second)));
                document.set("depth", found.figures());
            }
            console.document(PhotoJson.text(document));
            return;
        }
        console.result(Message.of("compare.pair", first, second).toString());
        found.lines().forEach(line -> console.result("  " + pad(line.name().toString()) + line.value()));
        found.note().ifPresent(sentence -> console.result("  " + sentence));
    }

    private static String pad(String name) {
        return name + " ".repeat(Math.max(1, NAMES - name.length()));
    }
}
