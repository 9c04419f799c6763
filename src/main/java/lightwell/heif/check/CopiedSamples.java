package lightwell.heif.check;

import lightwell.heif.Property;

/**
 * How samples are to be read that a decoder only copies: Cr as red, Y as green and Cb as blue; or luma alone.
 *
 * @param code matrix and range count
 * @param grey whether there is luma alone
 */
public record CopiedSamples(Property.Nclx code, boolean grey) {}
