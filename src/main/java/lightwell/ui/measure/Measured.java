package lightwell.ui.measure;

import java.util.List;
import java.util.Optional;
import lightwell.image.stats.ChannelStatistics;
import lightwell.image.stats.Waveform;
import lightwell.ui.marks.PixelRegion;

/**
 * The result of a measurement.
 *
 * @param channels by channel of the subject
 * @param region   in pixels of the base; empty: all of it
 * @param part     in samples of the layer: what was measured
 * @param rowStep  1: every row was measured; n: every n-th
 */
public record Measured(Measurable subject, List<ChannelStatistics> channels, Optional<Waveform> waveform, Optional<PixelRegion> region,
        PixelRegion part, int rowStep) {}
