/**
 * Extremes, percentiles, histograms and waveforms of samples, computed band by band.
 */
package lightwell.image.stats;
