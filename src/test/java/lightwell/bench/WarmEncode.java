package lightwell.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lightwell.author.HdrSource;
import lightwell.author.Quality;
import lightwell.author.encode.EncodeOptions;
import lightwell.author.encode.EncodedFile;
import lightwell.author.encode.Encoder;
import lightwell.author.encode.OutputFormat;
import lightwell.author.source.HdrSources;
import lightwell.author.source.SourceOptions;
import lightwell.color.ColorEngine;
import lightwell.export.Existing;
import lightwell.export.OutputTarget;
import lightwell.jobs.BackgroundPool;
import lightwell.jobs.ParallelFor;
import lightwell.jobs.Progress;
import lightwell.message.Message;

/**
 * What later files of one process take, from opening the source to the complete file, in turns with the encoder alone; medians.
 *
 * @param cpu of all threads, for one file
 */
record WarmEncode(double wall, double cpu, EncoderYardstick encoder) {

    private static final int ROUNDS = 7;
    private static final int WARM_UP = 2;

    static WarmEncode of(Path source, Path output) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        BackgroundPool pool = new BackgroundPool("encode", Math.max(1, threads - 1));
        try {
            EncodeOptions options = EncodeOptions.DEFAULT.withQuality(Quality.DRAFT).withVerify(false);
            ColorEngine color = ColorEngine.load(Optional.empty());
            Encoder encoder = new Encoder(options, color, new ParallelFor(pool, threads));
            double[][] figures = new double[4][ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                long begin = System.nanoTime();
                long cpu = Measured.processCpu();
                try (HdrSource hdr = HdrSources.open(source, SourceOptions.NONE, color)) {
                    encoder.encode(hdr, format -> new OutputTarget(output, Existing.OVERWRITE, List.of()), Progress.NONE, new Silent());
                }
                figures[0][round] = (System.nanoTime() - begin) / 1e9;
                figures[1][round] = (Measured.processCpu() - cpu) / 1e9;
                EncoderYardstick alone = EncoderYardstick.of(output);
                figures[2][round] = alone.wall();
                figures[3][round] = alone.cpu();
            }
            return new WarmEncode(median(figures[0]), median(figures[1]), new EncoderYardstick(median(figures[2]), median(figures[3])));
        } finally {
            pool.finish(1, TimeUnit.MINUTES);
        }
    }

    private static double median(double[] rounds) {
        double[] warm = Arrays.copyOfRange(rounds, WARM_UP, ROUNDS);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private record Silent() implements Encoder.Watcher {

        @Override
        public void file(EncodedFile file) {}

        @Override
        public void warning(Message sentence) {}
    }
}
