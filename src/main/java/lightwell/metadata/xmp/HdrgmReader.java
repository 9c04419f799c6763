package lightwell.metadata.xmp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lightwell.message.Message;
import lightwell.metadata.IsoGainMap;
import lightwell.metadata.MalformedException;

/**
 * Reads Adobe's gain map description in XMP ("Gain Map", version 1.0): the maths of ISO 21496-1, values in log2. It speaks of SDR and HDR,
 * which become base and alternate.
 */
public final class HdrgmReader {

    private static final String NAMESPACE = "http://ns.adobe.com/hdr-gain-map/1.0/";
    private static final String SOURCE = "hdrgm XMP";
    private static final double DEFAULT_OFFSET = 1 / 64.0;

    private final Xmp xmp;

    private HdrgmReader(Xmp xmp) {
        this.xmp = xmp;
    }

    /**
     * @param xmp      of the gain map
     * @param warnings receives one sentence if the description cannot be used
     */
    public static Optional<IsoGainMap> read(Optional<Xmp> xmp, Consumer<Message> warnings) {
        Optional<String> version = xmp.flatMap(packet -> packet.text(NAMESPACE, "Version"));
        if (version.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (!version.get().matches("1(\\.\\d+)?")) {
                throw new MalformedException(Message.of("metadata.asks-reader-version", version.get()));
            }
            return Optional.of(new HdrgmReader(xmp.get()).parse());
        } catch (MalformedException e) {
            warnings.accept(Message.of("metadata.gain-map-description-xmp-hdrgm", e.reason()));
            return Optional.empty();
        }
    }

    private IsoGainMap parse() throws MalformedException {
        double[] min = values("GainMapMin", 0);
        double[] max = values("GainMapMax", Double.NaN);
        double[] gamma = values("Gamma", 1);
        double[] sdr = values("OffsetSDR", DEFAULT_OFFSET);
        double[] hdr = values("OffsetHDR", DEFAULT_OFFSET);
        double dark = values("HDRCapacityMin", 0)[0];
        double bright = values("HDRCapacityMax", Double.NaN)[0];
        if (dark < 0 || bright <= dark) {
            throw new MalformedException(Message.of("metadata.hdrcapacitymax-not-above-hdrcapacitymin"));
        }
        boolean fromHdr = baseIsHdr();
        List<double[]> all = List.of(min, max, gamma, sdr, hdr);
        boolean colour = all.stream().anyMatch(values -> Arrays.stream(values).distinct().count() > 1);
        List<IsoGainMap.Channel> channels = new ArrayList<>();
        for (int c = 0; c < (colour ? 3 : 1); c++) {
            channels.add(IsoGainMap.Channel.checked(min[c], max[c], gamma[c],
                    fromHdr ? hdr[c] : sdr[c], fromHdr ? sdr[c] : hdr[c]));
        }
        return new IsoGainMap(true, IsoGainMap.checkedHeadroom(fromHdr ? bright : dark),
                IsoGainMap.checkedHeadroom(fromHdr ? dark : bright), List.copyOf(channels), Optional.empty(), SOURCE);
    }

    private boolean baseIsHdr() throws MalformedException {
        String said = xmp.text(NAMESPACE, "BaseRenditionIsHDR").orElse("False");
        if (!said.equalsIgnoreCase("true") && !said.equalsIgnoreCase("false")) {
            throw new MalformedException(Message.of("metadata.baserenditionishdr-neither-true-nor-false"));
        }
        return said.equalsIgnoreCase("true");
    }

    /** The three values of a property, which is one number for all channels or a sequence of three. */
    private double[] values(String name, double otherwise) throws MalformedException {
        double[] sequence = xmp.numbers(NAMESPACE, name);
        if (sequence.length == 3) {
            return sequence;
        }
        double value = sequence.length == 1 ? sequence[0] : xmp.number(NAMESPACE, name).orElse(Double.NaN);
        if (Double.isNaN(value) && !xmp.has(NAMESPACE, name)) {
            value = otherwise;
            if (Double.isNaN(value)) {
                throw new MalformedException(Message.of("metadata.no-entry", name));
            }
        }
        if (Double.isNaN(value)) {
            throw new MalformedException(Message.of("metadata.neither-number-nor-three", name));
        }
        return new double[] {value, value, value};
    }
}
