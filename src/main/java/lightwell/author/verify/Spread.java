package lightwell.author.verify;

/**
 * The errors of many pixels.
 *
 * @param p99      the error that 99 % of the pixels do not exceed, within 0.2 %
 * @param greatest the error of the worst pixel
 * @param pixels   how many were measured, 1 or more
 */
public record Spread(double mean, double p99, double greatest, long pixels) {}
