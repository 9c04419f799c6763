package lightwell.author.encode;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import lightwell.author.AuthorException;
import lightwell.author.BaseSpace;
import lightwell.author.Chroma;
import lightwell.author.CurveTable;
import lightwell.author.Curves;
import lightwell.author.GainMapCodes;
import lightwell.author.GainMapPicture;
import lightwell.author.HdrSource;
import lightwell.author.HdrSpace;
import lightwell.author.LightCodes;
import lightwell.author.LightStatistics;
import lightwell.author.PqPicture;
import lightwell.author.SourceBands;
import lightwell.author.base.RollOff;
import lightwell.author.base.SdrRendition;
import lightwell.author.base.SdrRenditions;
import lightwell.author.map.GainField;
import lightwell.author.map.GainMapCoder;
import lightwell.author.verify.Light;
import lightwell.color.ColorEngine;
import lightwell.color.PrimariesMatrix;
import lightwell.image.Raster;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import lightwell.metadata.exif.GainMapNotes;

/** Makes pictures that containers hold, of light. Blocks; each reads the source once. Stateless. */
public final class Authoring {

    /** One pixel in a thousand may be brighter than the headroom of the content. */
    private static final double CONTENT = 0.999;

    private Authoring() {}

    /** The primaries of an HDR rendition of a source. */
    public static HdrSpace space(HdrSource source) {
        return source.primaries().equals(HdrSpace.P3.primaries()) ? HdrSpace.P3 : HdrSpace.REC2020;
    }

    /** The headroom of the content, linear, at least 1. */
    public static double headroom(LightStatistics light) {
        return light.brightest(CONTENT);
    }

    /**
     * @return owned by the caller
     * @throws AuthorException one sentence, if nothing is brighter than SDR white, or the SDR rendition cannot be made
     */
    public static GainMapPicture gainMap(HdrSource source, LightStatistics light, AuthorOptions options, ColorEngine color,
            ParallelFor fork, Progress progress) throws IOException {
        return gainMap(source, light, options, space(source).primaries(), Chroma.FULL, color, fork, progress);
    }

    /**
     * @param working the primaries in which gains are applied: those of the HDR rendition, or of the base
     * @param chroma  of the base in the file: three gains make good what is lost of half chroma; a single gain cannot
     */
    static GainMapPicture gainMap(HdrSource source, LightStatistics light, AuthorOptions options, Primaries working, Chroma chroma,
            ColorEngine color, ParallelFor fork, Progress progress) throws IOException {
        requireHighlights(source, light);
        try (SdrRendition rendition = SdrRenditions.of(options.sdr(), source, light, options.space(), color)) {
            return gainMap(source, light, options, rendition, working, chroma, fork, progress);
        }
    }

    /**
     * @param rendition of the method of the options; stays open
     * @return owned by the caller
     * @throws AuthorException one sentence, if nothing is brighter than SDR white
     */
    public static GainMapPicture gainMap(HdrSource source, LightStatistics light, AuthorOptions options, SdrRendition rendition,
            ParallelFor fork, Progress progress) throws IOException {
        requireHighlights(source, light);
        return gainMap(source, light, options, rendition, space(source).primaries(), Chroma.FULL, fork, progress);
    }

    private static void requireHighlights(HdrSource source, LightStatistics light) throws AuthorException {
        if (light.peak() <= 1) {
            throw new AuthorException(Message.of("author.no-highlights", source.path()));
        }
    }

    static GainMapPicture gainMap(HdrSource source, LightStatistics statistics, AuthorOptions options, SdrRendition rendition,
            Primaries working, Chroma chroma, ParallelFor fork, Progress progress) throws IOException {
        GainField gains = new GainField(source.width(), source.height(), options.map().colour() ? 3 : 1, options.map().reduction(),
                GainMapCoder.guard(options.map()), PrimariesMatrix.luminance(working));
        Raster base = Raster.allocate(source.width(), source.height(), 3, options.bits());
        try {
            CodeWriter codes = new CodeWriter(base, new CurveTable(Curves::srgb, 1));
            boolean scales = rendition instanceof RollOff curve && curve.scales() && source.primaries().equals(working) && gains.single();
            Optional<LightCodes> coded = source.codes().filter(any -> scales);
            if (coded.isPresent()) {
                RolledCodes rolled = new RolledCodes(coded.get().light(), (RollOff) rendition, codes, gains, source.width());
                SourceBands.runCodes(source, coded.get(), fork, reported(rolled::add, source.height(), progress));
            } else {
                boolean shared = chroma == Chroma.HALF && options.map().colour();
                RenderedLight light = new RenderedLight(rendition, codes, gains, source, options.space(), working, shared);
                SourceBands.run(source, Math.max(2, options.map().reduction()), fork, reported(light::add, source.height(), progress));
            }
            GainMapCodes map = GainMapCoder.code(gains, headroom(statistics), options.map(), options.space().primaries().equals(working),
                    fork);
            return new GainMapPicture(base, options.space(), map, space(source), statistics.levels(), exif(source, options.metadata()));
        } catch (IOException | RuntimeException | Error e) {
            base.close();
            throw e;
        }
    }

    /** Work that can be cancelled and reports its rows. */
    private static <A> SourceBands.Work<A> reported(SourceBands.Work<A> work, int height, Progress progress) {
        AtomicLong done = new AtomicLong();
        return (y, rows, rgb) -> {
            progress.checkCancelled();
            work.run(y, rows, rgb);
            progress.report(done.addAndGet(rows), height);
        };
    }

    /** The SDR light of a source, before it gets codes. */
    static Light sdr(HdrSource source, SdrRendition rendition, BaseSpace space) {
        return new Light(source.width(), source.height(), space.primaries(), (y, rows, rgb) -> {
            float[] hdr = new float[3 * rows * source.width()];
            source.read(y, rows, hdr);
            rendition.apply(y, rows, source.width(), hdr, rgb);
            RenderedLight.clip(rgb, hdr.length);
        });
    }

    /**
     * @param bits     10 or 16
     * @param metadata whether the source's EXIF is carried along
     * @return owned by the caller
     */
    public static PqPicture pq(HdrSource source, LightStatistics light, int bits, boolean metadata, ParallelFor fork, Progress progress)
            throws IOException {
        Raster picture = Raster.allocate(source.width(), source.height(), 3, bits);
        try {
            CodeWriter codes = new CodeWriter(picture, new CurveTable(Curves::pq, (float) Curves.PQ_PEAK));
            SourceBands.run(source, 1, fork, reported(codes::write, source.height(), progress));
            return new PqPicture(picture, space(source), light.levels(), exif(source, metadata));
        } catch (IOException | RuntimeException | Error e) {
            picture.close();
            throw e;
        }
    }

    /** What the source says of a gain map of its own is not true of the file that is written. */
    private static Optional<byte[]> exif(HdrSource source, boolean wanted) {
        return wanted ? source.exif().map(GainMapNotes::removed) : Optional.empty();
    }
}
