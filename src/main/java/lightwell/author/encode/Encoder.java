package lightwell.author.encode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import lightwell.author.Chroma;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.LightStatistics;
import lightwell.author.PqPicture;
import lightwell.author.base.SdrRendition;
import lightwell.author.base.SdrRenditions;
import lightwell.author.verify.Light;
import lightwell.author.verify.Verification;
import lightwell.author.verify.Weighed;
import lightwell.color.ColorEngine;
import lightwell.export.AtomicFile;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.export.StreamFile;
import lightwell.export.TargetExistsException;
import lightwell.files.OutputFolder;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;

/**
 * Writes the files of one source: the light is measured once, base and map are made once for all formats that hold them. Each file is
 * complete or absent. Blocks. Immutable, thread-safe.
 */
public final class Encoder {

    private static final int PQ_BITS = 10;
    private static final int PNG_BITS = 16;

    private final EncodeOptions options;
    private final ColorEngine color;
    private final ParallelFor fork;
    private final Encoders encoders;

    public Encoder(EncodeOptions options, ColorEngine color, ParallelFor fork) {
        this(options, color, fork, Encoders.INSTALLED);
    }

    public Encoder(EncodeOptions options, ColorEngine color, ParallelFor fork, Encoders encoders) {
        this.options = options;
        this.color = color;
        this.fork = fork;
        this.encoders = encoders;
    }

    public EncodeOptions options() {
        return options;
    }

    /** @param seconds that the statistics took, which every file needs */
    private record Measured(LightStatistics statistics, double seconds) {}

    /** Is told what happens, on the caller's thread. */
    public interface Watcher {

        void file(EncodedFile file);

        /** One sentence, such as on what could not be carried along. */
        void warning(Message sentence);

        /** Whether {@link #picture} is wanted, even if no format has a gain map. */
        default boolean wantsPicture() {
            return false;
        }

        /** @param picture valid until the call returns */
        default void picture(GainMapPicture picture, LightStatistics light) throws IOException {}
    }

    /**
     * @param targets missing folders are made
     * @throws IOException one sentence; files written so far stay, and none is written if an encoder is missing or the picture too large
     * @throws java.util.concurrent.CancellationException if the progress was cancelled
     */
    public void encode(HdrSource source, Function<OutputFormat, OutputTarget> targets, Progress progress, Watcher watcher)
            throws IOException {
        List<OutputFormat> wanted = missing(targets, watcher);
        if (wanted.isEmpty()) {
            return;
        }
        RequiredEncoders.check(source, wanted, options.author(), encoders);
        try (AddedDepth depth = AddedDepth.of(options.depth(), source, watcher::warning, progress)) {
            encode(source, wanted, targets, depth, progress, watcher);
        }
    }

    private void encode(HdrSource source, List<OutputFormat> wanted, Function<OutputFormat, OutputTarget> targets, AddedDepth depth,
            Progress progress, Watcher watcher) throws IOException {
        progress.step(Message.of("author.step-measure"));
        long start = System.nanoTime();
        LightStatistics statistics = LightStatistics.of(source, fork, progress);
        Measured light = new Measured(statistics, seconds(start));
        List<List<OutputFormat>> mapped = alike(wanted.stream().filter(OutputFormat::gainMap).toList());
        if (mapped.isEmpty() && watcher.wantsPicture()) {
            mapped = List.of(List.of());
        }
        for (List<OutputFormat> formats : mapped) {
            progress.step(Message.of("author.step-map"));
            long begin = System.nanoTime();
            try (GainMapPicture picture = Authoring.gainMap(source, light.statistics, options.author(), Authoring.space(source).primaries(),
                    chroma(formats), color, fork, progress)) {
                double made = light.seconds + seconds(begin);
                if (formats == mapped.get(0)) {
                    watcher.picture(picture, statistics);
                }
                for (OutputFormat format : formats) {
                    if (format == OutputFormat.JPEG && !picture.map().baseSpace()) {
                        inBaseSpace(targets.apply(format), source, light, progress, watcher);
                        continue;
                    }
                    write(format, targets.apply(format), source, light,
                            () -> depth.into(format, Containers.bytes(format, picture, options, watcher::warning, progress), progress),
                            made, OptionalDouble.of(picture.map().headroom()), picture.map().appleDeviation(), progress, watcher);
                }
            }
        }
        for (OutputFormat format : wanted) {
            if (!format.gainMap()) {
                pq(format, targets.apply(format), source, light, depth, progress, watcher);
            }
        }
    }

    /** Formats that can share a picture: those of equal chroma, for which maps of three channels are made; else all of them. */
    private List<List<OutputFormat>> alike(List<OutputFormat> mapped) {
        return List.copyOf(mapped.stream().collect(Collectors.groupingBy(
                format -> options.author().map().colour() ? options.chroma(format) : Chroma.FULL, LinkedHashMap::new, Collectors.toList()))
                .values());
    }

    private Chroma chroma(List<OutputFormat> alike) {
        return alike.isEmpty() ? Chroma.FULL : options.chroma(alike.get(0));
    }

    /** A JPEG cannot name other primaries than those of its base, in which its map must therefore apply. */
    private void inBaseSpace(OutputTarget target, HdrSource source, Measured light, Progress progress, Watcher watcher)
            throws IOException {
        long begin = System.nanoTime();
        try (GainMapPicture picture = Authoring.gainMap(source, light.statistics, options.author(), options.author().space().primaries(),
                options.chroma(OutputFormat.JPEG), color, fork, progress)) {
            double made = light.seconds + seconds(begin);
            write(OutputFormat.JPEG, target, source, light,
                    () -> Containers.bytes(OutputFormat.JPEG, picture, options, watcher::warning, progress), made,
                    OptionalDouble.of(picture.map().headroom()), picture.map().appleDeviation(), progress, watcher);
        }
    }

    private void pq(OutputFormat format, OutputTarget target, HdrSource source, Measured light, AddedDepth depth, Progress progress,
            Watcher watcher) throws IOException {
        long begin = System.nanoTime();
        try (PqPicture picture = Authoring.pq(source, light.statistics, bits(format), options.author().metadata(), fork, progress)) {
            double made = light.seconds + seconds(begin);
            write(format, target, source, light,
                    () -> depth.into(format, Containers.bytes(format, picture, options, watcher::warning, progress), progress), made,
                    OptionalDouble.empty(), OptionalDouble.empty(), progress, watcher);
        }
    }

    /** Of a format in PQ. */
    static int bits(OutputFormat format) {
        return format == OutputFormat.PQ_PNG ? PNG_BITS : PQ_BITS;
    }

    /** The formats whose files are to be written; the others exist and are left alone. */
    private List<OutputFormat> missing(Function<OutputFormat, OutputTarget> targets, Watcher watcher) throws IOException {
        List<OutputFormat> missing = new ArrayList<>();
        for (OutputFormat format : options.formats()) {
            OutputTarget target = targets.apply(format);
            target.check();
            if (target.existing() == Existing.SKIP && Files.exists(target.path())) {
                watcher.file(EncodedFile.leftAlone(format, target.path(), Files.size(target.path())));
            } else {
                missing.add(format);
            }
        }
        return missing;
    }

    /** Computes the bytes of a file. */
    @FunctionalInterface
    private interface Bytes {
        byte[] make() throws IOException;
    }

    private void write(OutputFormat format, OutputTarget target, HdrSource source, Measured light, Bytes bytes, double made,
            OptionalDouble headroom,
            OptionalDouble deviation, Progress progress, Watcher watcher) throws IOException {
        progress.step(Message.of("author.step-encode", target.path().getFileName()));
        long begin = System.nanoTime();
        long size;
        double coding;
        try (OutputFolder folder = OutputFolder.of(target.path());
                AtomicFile file = AtomicFile.create(target.reading(source.path()))) {
            byte[] content = bytes.make();
            coding = seconds(begin);
            progress.checkCancelled();
            StreamFile.write(file, out -> out.write(content));
            size = content.length;
            file.commit();
            folder.keep();
        } catch (TargetExistsException e) {
            watcher.file(EncodedFile.leftAlone(format, target.path(), target.skipped(e)));
            return;
        }
        double all = made + seconds(begin);
        List<Weighed> measured = List.of();
        if (options.verify()) {
            progress.step(Message.of("author.step-verify", target.path().getFileName()));
            measured = verified(format, target, source, light.statistics, progress);
        }
        watcher.file(new EncodedFile(format, target.path(), size, false, all, coding, headroom,
                format.apple() ? deviation : OptionalDouble.empty(), measured));
    }

    private List<Weighed> verified(OutputFormat format, OutputTarget target, HdrSource source, LightStatistics light,
            Progress progress) throws IOException {
        if (!format.gainMap()) {
            return Verification.differences(target.path(), Light.of(source), Optional.empty(), color, fork, progress);
        }
        AuthorOptions author = options.author();
        try (SdrRendition rendition = SdrRenditions.of(author.sdr(), source, light, author.space(), color)) {
            return Verification.differences(target.path(), Light.of(source), Optional.of(Authoring.sdr(source, rendition, author.space())),
                    color, fork, progress);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
