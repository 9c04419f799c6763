package lightwell.author;

/**
 * The brightness of a picture, for {@code clli} and {@code mdcv} (CTA-861.3, SMPTE ST 2086).
 *
 * @param peak    the brightest max(R, G, B), nits
 * @param average the mean of max(R, G, B), nits
 * @param darkest the smallest luminance, nits
 */
public record LightLevels(double peak, double average, double darkest) {}
