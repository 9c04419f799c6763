package lightwell.heif;

import java.util.List;

/** An item property that the product understands; everything else is {@link Other}. */
public sealed interface Property {

    /** Image size in pixels, before clap and irot. */
    record Ispe(int width, int height) implements Property { }

    /** Rotation counter-clockwise: 0, 90, 180 or 270 degrees. */
    record Irot(int degrees) implements Property { }

    /** Mirror: axis 0 exchanges top and bottom, 1 exchanges left and right (ISO 23008-12:2022: axis 0 is vertical axis; see the reader). */
    record Imir(int axis) implements Property { }

    /** Clean aperture: size and centre offset as numbers. */
    record Clap(double width, double height, double offsetX, double offsetY) implements Property { }

    /** Bits of each channel. */
    record Pixi(List<Integer> bits) implements Property { }

    /** Type of an auxiliary image, and what follows it (for HEVC: SEI messages). */
    record AuxC(String type, byte[] subtype) implements Property { }

    /** Embedded ICC profile ("prof" or "rICC"). */
    record Icc(byte[] profile) implements Property { }

    /** Code points of ITU-T H.273. */
    record Nclx(int primaries, int transfer, int matrix, boolean fullRange) implements Property { }

    /** Decoder configuration (hvcC, av1C): the box's content. */
    record DecoderConfig(String type, byte[] content) implements Property { }

    /** A box this product does not interpret. */
    record Other(String type, boolean essential, byte[] content) implements Property { }
}
