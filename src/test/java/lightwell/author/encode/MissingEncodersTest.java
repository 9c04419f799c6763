package lightwell.author.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightwell.author.PatchSource;
import lightwell.author.Quality;
import lightwell.author.map.MapOptions;
import lightwell.codec.HeifCodec;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.failure.FailureSentence;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;
import lightwell.metadata.Primaries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MissingEncodersTest {

    @TempDir
    private Path folder;

    /** @param deepest bits that a codec codes; 0: there is none */
    private record Few(int deepest) implements Encoders {

        @Override
        public boolean codes(HeifCodec codec, int bits) {
            return bits <= deepest;
        }

        @Override
        public boolean codesJpeg() {
            return deepest > 0;
        }
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void withoutEncodersOnlyPngIsWritten(OutputFormat format) throws IOException {
        String refusal = refusal(format, AuthorOptions.DEFAULT, new Few(0));
        String words = switch (format) {
            case HEIC, PQ_HEIC, ST2084_HEIC -> "install its x265 plugin (Debian, Ubuntu: libheif-plugin-x265";
            case AVIF, PQ_AVIF -> "install its aom plugin (Debian, Ubuntu: libheif-plugin-aomenc";
            case JPEG -> "Debian, Ubuntu: openjdk-17-jre-headless";
            case PQ_PNG -> "";
        };
        assertTrue(refusal.contains(words), refusal);
        assertEquals(format == OutputFormat.PQ_PNG, Files.exists(folder.resolve("converted")));
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void withEightBitsPqIsRefused(OutputFormat format) throws IOException {
        String refusal = refusal(format, AuthorOptions.DEFAULT, new Few(8));
        boolean deep = format.codec().isPresent() && !format.gainMap();
        assertEquals(deep, refusal.contains("codes no pictures of 1"), refusal);
        assertEquals(deep, refusal.contains("which " + format.id() + " needs"), refusal);
        assertEquals(!deep, Files.exists(folder.resolve("converted")));
    }

    @Test
    void aDeepBaseOrMapIsRefusedToo() throws IOException {
        AuthorOptions usual = AuthorOptions.DEFAULT;
        MapOptions map = usual.map();
        AuthorOptions base = new AuthorOptions(usual.space(), 10, usual.sdr(), map, true);
        MapOptions deep = new MapOptions(map.colour(), map.reduction(), 10, map.maxHeadroom(), map.apple());
        for (AuthorOptions options : List.of(base, new AuthorOptions(usual.space(), 8, usual.sdr(), deep, true))) {
            assertTrue(refusal(OutputFormat.HEIC, options, new Few(8)).startsWith("libheif's HEVC encoder codes no pictures of 10 bits"));
        }
        assertFalse(Files.exists(folder.resolve("converted")));
    }

    @Test
    void thisMachineHasAll() throws IOException {
        assertTrue(Encoders.INSTALLED.codesJpeg());
        for (HeifCodec codec : HeifCodec.values()) {
            assertTrue(Encoders.INSTALLED.codes(codec, 8));
            assertTrue(Encoders.INSTALLED.codes(codec, codec.bits(10)));
        }
    }

    /** The sentence; empty if the file was written. */
    private String refusal(OutputFormat format, AuthorOptions options, Encoders encoders) throws IOException {
        EncodeOptions encode = new EncodeOptions(List.of(format), options, Quality.DRAFT, Optional.empty(), false);
        Encoder encoder = new Encoder(encode, ColorEngine.load(Optional.empty()), ParallelFor.NONE, encoders);
        Path file = folder.resolve("converted/file" + format.suffix());
        boolean refused = format.codec().isPresent() || format == OutputFormat.JPEG;
        if (refused && !encoders.codesJpeg() || !possible(format, options, encoders)) {
            IOException e = assertThrows(IOException.class, () -> run(encoder, file));
            return FailureSentence.told(e).english();
        }
        run(encoder, file);
        return "";
    }

    private static boolean possible(OutputFormat format, AuthorOptions options, Encoders encoders) throws IOException {
        int bits = format.gainMap() ? Math.max(options.bits(), options.map().bits()) : 10;
        return format.codec().isEmpty() || encoders.codes(format.codec().get(), bits);
    }

    private static void run(Encoder encoder, Path file) throws IOException {
        encoder.encode(PatchSource.of(Primaries.DISPLAY_P3, 32, new double[] {0.5, 0.5, 0.5}, new double[] {3, 2, 1}),
                format -> OutputTarget.of(file, Existing.REFUSE), Progress.NONE, new Encoder.Watcher() {
                    @Override
                    public void file(EncodedFile written) {}

                    @Override
                    public void warning(Message sentence) {
                        throw new AssertionError(sentence.english());
                    }
                });
    }
}
