package lightwell.image.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects all channels of a part of a picture, band by band. For one thread; the tallies of several threads are merged at the end. */
public final class Tally {

    private final List<Limits> limits;
    private final List<ChannelTally> channels = new ArrayList<>();
    private final Optional<Waveform> waveform;

    /**
     * @param limits   one for each channel
     * @param waveform is filled as well; has as many channels
     */
    public Tally(List<Limits> limits, Optional<Waveform> waveform) {
        this.limits = List.copyOf(limits);
        this.waveform = waveform;
        limits.forEach(limit -> channels.add(new ChannelTally(limit)));
    }

    /** An empty tally with the same settings, for another thread. */
    public Tally another() {
        return new Tally(limits, waveform.map(Waveform::another));
    }

    /** Adds full rows of the measured part: {@code rows * width} pixels, channels interleaved. */
    public void add(float[] values, int width, int rows) {
        int step = channels.size();
        for (int row = 0; row < rows; row++) {
            for (int c = 0; c < step; c++) {
                channels.get(c).add(values, row * width * step + c, step, width);
            }
        }
        waveform.ifPresent(trace -> trace.add(values, width, rows));
    }

    /** Adds the values that another tally collected. */
    public void merge(Tally other) {
        for (int c = 0; c < channels.size(); c++) {
            channels.get(c).merge(other.channels.get(c));
        }
        waveform.ifPresent(trace -> trace.merge(other.waveform.orElseThrow()));
    }

    /** The statistics by channel; do not use this tally afterwards. */
    public List<ChannelStatistics> statistics() {
        return channels.stream().map(ChannelTally::result).toList();
    }

    public Optional<Waveform> waveform() {
        return waveform;
    }
}
