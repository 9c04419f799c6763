package lightwell.ui.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightwell.color.PrimariesMatrix;
import lightwell.depth.DepthScale;
import lightwell.hdr.HdrOptions;
import lightwell.hdr.HdrReconstruction;
import lightwell.hdr.Headroom;
import lightwell.image.FloatPlane;
import lightwell.image.Raster;
import lightwell.image.stats.Limits;
import lightwell.metadata.ColorEncoding;
import lightwell.metadata.DepthDescription;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;
import lightwell.photo.Layer;
import lightwell.photo.LayerInfo;
import lightwell.photo.LayerKind;
import lightwell.ui.bands.Bands;
import lightwell.ui.bands.HdrBands;
import lightwell.ui.bands.SdrBands;
import lightwell.ui.bands.ValueBands;
import lightwell.ui.content.ChoiceKind;
import lightwell.ui.content.LayerChoice;
import lightwell.ui.content.LayerChoices;
import lightwell.ui.content.OpenPhoto;
import lightwell.ui.kit.Texts;
import lightwell.ui.measure.LuminanceBands.Kind;

/** Lists the measurable layers of an open photo, without decoding anything. */
public final class MeasuredPhoto {

    private static final List<String> RGB = List.of("R", "G", "B");
    private static final List<String> RGBY = List.of("R", "G", "B", "Y");
    /** Tolerance for white after matrices in float. */
    private static final double NEARLY = 1 - 1e-5;
    /** The largest value of PQ relative to SDR white. */
    private static final double PQ_HEADROOM = 10_000 / LuminanceBands.WHITE_NITS;

    private final OpenPhoto photo;
    private final List<Measurable> all = new ArrayList<>();

    private MeasuredPhoto(OpenPhoto photo) {
        this.photo = photo;
    }

    /** The base first, then what is computed from it, then the other layers. */
    public static List<Measurable> of(OpenPhoto photo) {
        MeasuredPhoto measured = new MeasuredPhoto(photo);
        photo.photo().layers().stream().filter(layer -> layer.problem().isEmpty()).forEach(measured::add);
        return List.copyOf(measured.all);
    }

    private void add(Layer layer) {
        LayerChoice choice = LayerChoices.of(layer);
        ChoiceKind kind = choice.kind();
        switch (kind.measure()) {
            case NOTHING -> {}
            case LIGHT -> addLight();
            case METRES -> addDepth();
            case VALUES -> addValues(kind.id() + "." + choice.name(), layer);
            case SHARE -> addShare(kind.named() ? kind.id() + "." + choice.name() : kind.id(), "measure." + kind.id() + ".detail", layer);
            case CODES ->
                    addCodes(kind.id() + "." + (kind.named() ? layer.info().itemId() : "code"), LayerChoices.of(layer).title(layer), layer);
        }
    }

    private void addLight() {
        Layer.Base base = photo.photo().base();
        ColorEncoding encoding = base.encoding();
        if (!(encoding.red() instanceof Transfer.HalfFloat)) {
            addCodes("base.code", Texts.get("measure.base"), base);
        }
        double[] own = PrimariesMatrix.luminance(encoding.primaries());
        double ownHeadroom = encoding.hdr() ? PQ_HEADROOM : 1;
        add("base.linear", "measure.linear", Texts.get("measure.linear.detail", encoding.name()), Figure.LINEAR, RGBY, limits(ownHeadroom),
                ValueRange.light(ownHeadroom, 1), () -> new LuminanceBands(base(encoding.primaries()), own, Kind.RGB_AND_LUMINANCE));
        double[] ap1 = PrimariesMatrix.luminance(Primaries.AP1);
        HdrReconstruction hdr = photo.hdr();
        if (!encoding.hdr()) {
            add("sdr", "measure.sdr", Texts.get("measure.sdr.detail"), Figure.LINEAR, RGBY, limits(1), ValueRange.light(1, 1),
                    () -> new LuminanceBands(base(Primaries.AP1), ap1, Kind.RGB_AND_LUMINANCE));
        } else {
            addSdrOfHdr(ap1);
        }
        boolean lifted = hdr.active() || encoding.hdr();
        double headroom = !lifted ? 1 : hdr.headroom().map(Headroom::linear).orElse(PQ_HEADROOM);
        if (lifted) {
            add("hdr", "measure.hdr", hdr.rule().words().toString(), Figure.LINEAR, RGBY, limits(headroom), ValueRange.light(headroom, 1),
                    () -> new LuminanceBands(light(hdr), ap1, Kind.RGB_AND_LUMINANCE));
        }
        add("nits", "measure.nits", Texts.get("measure.nits.detail"), Figure.NITS, List.of("Y"),
                limits(headroom * LuminanceBands.WHITE_NITS), ValueRange.light(headroom, LuminanceBands.WHITE_NITS),
                () -> new LuminanceBands(light(hdr), ap1, Kind.NITS));
        add("stops", "measure.stops", Texts.get("measure.stops.detail"), Figure.STOPS, List.of("Y"), Limits.NONE,
                new ValueRange(-12, Math.max(4, Math.ceil(Math.log(headroom) / Math.log(2))), 0, 0),
                () -> new LuminanceBands(light(hdr), ap1, Kind.STOPS));
        if (hdr.active()) {
            LayerInfo info = base.info();
            double most = Math.max(1, Math.ceil(Math.log(headroom) / Math.log(2)));
            add("gain", "measure.gain", hdr.rule().words().toString(), Figure.STOPS, List.of("G"), Limits.NONE,
                    new ValueRange(-1, most, 0, 0),
                    () -> new GainBands(hdr, info.width(), info.height()));
        }
    }

    private void addSdrOfHdr(double[] ap1) {
        try {
            Optional<HdrReconstruction> down = HdrReconstruction.prepareSdr(photo.photo(), HdrOptions.DEFAULT);
            down.ifPresent(
                    sdr -> add("sdr", "measure.sdr", sdr.rule().words().toString(), Figure.LINEAR, RGBY, limits(1), ValueRange.light(1, 1),
                            () -> new LuminanceBands(light(sdr), ap1, Kind.RGB_AND_LUMINANCE)));
        } catch (IOException e) {
            // its pane shows the reason; the other numbers are available
        }
    }

    private void addDepth() {
        photo.photo().depth().ifPresent(depth -> {
            depth.description().ifPresent(description -> addMetres(depth, description));
            addCodes("depth.code", Texts.get("measure.depth.code"), depth);
        });
    }

    private void addMetres(Layer.Depth depth, DepthDescription description) {
        DepthScale scale;
        try {
            scale = DepthScale.of(description, depth.info().bitDepth());
        } catch (IllegalArgumentException e) {
            return; // there are only codes
        }
        double far = Double.isInfinite(scale.farthest()) ? Math.max(10, scale.nearest() * 64) : scale.farthest();
        Limits ends = new Limits((float) (scale.nearest() / NEARLY), (float) (scale.farthest() * NEARLY));
        all.add(new Measurable("depth", Texts.get("measure.depth"), Texts.get("measure.depth.unit", description.accuracy().label()),
                description.trust().toString(), Figure.METRES, List.of("Z"), ends,
                new ValueRange(0, Math.pow(2, Math.ceil(Math.log(far) / Math.log(2))), Math.max(0.001, scale.nearest() / 2), 1), () -> true,
                () -> {
                    Optional<FloatPlane> values = depth.pixels().values();
                    if (values.isPresent()) {
                        return new ValueBands(values.get(), false);
                    }
                    Raster raster = depth.raster();
                    return new MappedCodes(raster, 1, DepthScale.of(description, raster.bitDepth()).metres());
                }));
    }

    /** Floats as stored; their range is known once they were decoded. */
    private void addValues(String id, Layer layer) {
        Optional<FloatPlane> known = layer.pixels().decodedValues();
        double low = known.map(plane -> (double) plane.low()).orElse(0.0);
        double high = known.map(plane -> (double) plane.high()).filter(end -> end > low).orElse(low + 1);
        all.add(new Measurable(id, layer.info().title().toString(), "", Texts.get("measure.data.detail"), Figure.VALUE, List.of("V"),
                Limits.NONE, new ValueRange(low, high, 0, 0), () -> layer.pixels().decodedValues().isPresent(),
                () -> new ValueBands(layer.pixels().values().orElseThrow(), false)));
    }

    private void addShare(String id, String detail, Layer layer) {
        all.add(new Measurable(id, layer.info().title().toString(), "", Texts.get(detail), Figure.SHARE,
                List.of("A"), new Limits(0, 1), new ValueRange(0, 1, 0.001, 1), () -> true, () -> MappedCodes.share(layer.raster())));
    }

    private void addCodes(String id, String title, Layer layer) {
        LayerInfo info = layer.info();
        int largest = (1 << info.bitDepth()) - 1;
        all.add(new Measurable(id, title, Texts.get("measure.code.unit", Integer.toString(info.bitDepth())),
                Texts.get("measure.code.detail", Integer.toString(largest)), Figure.CODE, info.channels() < 3 ? List.of("Y") : RGB,
                new Limits(0, largest), ValueRange.codes(info.bitDepth()), () -> ready(layer),
                () -> shaped(MappedCodes.identity(layer.raster()), info.channels())));
    }

    /** Adapts the channels, since the decoder may return grey for a colour layer or the reverse; the columns of numbers must not change. */
    private static Bands shaped(MappedCodes codes, int channels) {
        return new MappedCodes(codes.raster(), Math.min(codes.channels(), channels < 3 ? 1 : 3), codes.values());
    }

    private void add(String id, String key, String detail, Figure figure, List<String> channels, Limits limits, ValueRange range,
            Measurable.Source source) {
        all.add(new Measurable(id, Texts.get(key), Texts.get(key + ".unit"), detail, figure, channels, limits, range, () -> true, source));
    }

    private static boolean ready(Layer layer) {
        return layer.kind() != LayerKind.IMAGE || layer.pixels().decoded();
    }

    private static Limits limits(double high) {
        return new Limits(0, (float) (high * NEARLY));
    }

    /** The light of the base. */
    private SdrBands base(Primaries primaries) throws IOException {
        Layer.Base base = photo.photo().base();
        Raster raster = base.raster();
        return new SdrBands(raster, photo.color().decoder(base.encoding(), raster.bitDepth(), primaries));
    }

    /** ACEScg of the base after a reconstruction, which may change nothing. */
    private Bands light(HdrReconstruction hdr) throws IOException {
        if (!hdr.active()) {
            return base(Primaries.AP1);
        }
        return HdrBands.of(photo.photo().base().raster(), photo.photo().base().encoding(), hdr, photo.color());
    }
}
