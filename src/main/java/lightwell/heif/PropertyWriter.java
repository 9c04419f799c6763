package lightwell.heif;

/** Converts a {@link Property} to its box. */
final class PropertyWriter {

    private PropertyWriter() {}

    static byte[] box(Property property) {
        BoxWriter out = new BoxWriter();
        if (property instanceof Property.Ispe ispe) {
            out.fullBox("ispe", 0, 0, () -> out.u32(ispe.width()).u32(ispe.height()));
        } else if (property instanceof Property.Irot irot) {
            out.box("irot", () -> out.u8(Math.floorMod(irot.degrees() / 90, 4)));
        } else if (property instanceof Property.Imir imir) {
            out.box("imir", () -> out.u8(imir.axis()));
        } else if (property instanceof Property.Clap clap) {
            out.box("clap", () -> {
                fraction(out, clap.width());
                fraction(out, clap.height());
                fraction(out, clap.offsetX());
                fraction(out, clap.offsetY());
            });
        } else if (property instanceof Property.Pixi pixi) {
            out.fullBox("pixi", 0, 0, () -> {
                out.u8(pixi.bits().size());
                pixi.bits().forEach(out::u8);
            });
        } else if (property instanceof Property.AuxC aux) {
            out.fullBox("auxC", 0, 0, () -> out.string(aux.type()).bytes(aux.subtype()));
        } else if (property instanceof Property.Icc icc) {
            out.box("colr", () -> out.fourCC("prof").bytes(icc.profile()));
        } else if (property instanceof Property.Nclx nclx) {
            out.box("colr", () -> out.fourCC("nclx").u16(nclx.primaries()).u16(nclx.transfer()).u16(nclx.matrix())
                    .u8(nclx.fullRange() ? 0x80 : 0));
        } else if (property instanceof Property.DecoderConfig config) {
            out.box(config.type(), () -> out.bytes(config.content()));
        } else if (property instanceof Property.Other other) {
            out.box(other.type(), () -> out.bytes(other.content()));
        }
        return out.toBytes();
    }

    /** Whether a reader that does not know the property must not show the item. */
    static boolean essential(Property property) {
        return property instanceof Property.DecoderConfig || property instanceof Property.Irot
                || property instanceof Property.Imir || property instanceof Property.Clap
                || property instanceof Property.Other other && other.essential();
    }

    private static void fraction(BoxWriter out, Property.Fraction fraction) {
        out.u32(fraction.numerator()).u32(fraction.denominator());
    }
}
