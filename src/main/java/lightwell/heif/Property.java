package lightwell.heif;

import java.util.List;

/** An item property that this package interprets; all others are {@link Other}. */
public sealed interface Property {

    /** Image size in pixels, before clap, irot and imir. */
    record Ispe(int width, int height) implements Property {

        /** The size after a quarter turn. */
        public Ispe turned() {
            return new Ispe(/* width= */ height, /* height= */ width);
        }
    }

    /** Rotation counter-clockwise: 0, 90, 180 or 270 degrees. */
    record Irot(int degrees) implements Property {}

    /**
     * Mirroring. Axis 0 exchanges top and bottom, axis 1 exchanges left and right, like libheif and libavif, following ISO/IEC
     * 23008-12:2022, 6.5.12 (the 2017 edition says the opposite).
     */
    record Imir(int axis) implements Property {}

    /** Clean aperture: its size, and the offset of its centre from the image's, in pixels; denominators are not 0. */
    record Clap(Fraction width, Fraction height, Fraction offsetX, Fraction offsetY) implements Property {}

    /** Bits per channel. */
    record Pixi(List<Integer> bits) implements Property {}

    /** The type of an auxiliary image, and the bytes that follow it (for HEVC: SEI messages). */
    record AuxC(String type, byte[] subtype) implements Property {}

    /** Embedded ICC profile ("prof" or "rICC"). */
    record Icc(byte[] profile) implements Property {}

    /** Code points of ITU-T H.273. */
    record Nclx(int primaries, int transfer, int matrix, boolean fullRange) implements Property {}

    /** Decoder configuration (hvcC, av1C): the box's content. */
    record DecoderConfig(String type, byte[] content) implements Property {}

    /** A box that this package does not interpret, or a malformed one; the content of a {@code uuid} box begins with its extended type. */
    record Other(String type, boolean essential, byte[] content) implements Property {}

    /** As stored: 32-bit, not reduced; the denominator is positive. */
    record Fraction(int numerator, int denominator) {

        public double value() {
            return (double) numerator / denominator;
        }
    }
}
