package lightwell.heif.check;

import lightwell.heif.Property;

/**
 * How to interpret samples that a decoder only copies: Cr as red, Y as green and Cb as blue, or luma alone.
 *
 * @param code its matrix and range apply
 * @param grey whether there is only luma
 */
public record CopiedSamples(Property.Nclx code, boolean grey) {}
