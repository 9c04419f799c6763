package lightwell.metadata.icc;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;
import lightwell.message.Message;
import lightwell.metadata.CodePoints;
import lightwell.metadata.MalformedException;
import lightwell.metadata.Primaries;
import lightwell.metadata.Transfer;

/**
 * The HDR curve of an ICC profile, which its own tables cannot express: by its {@code cicp} tag (ICC.1:2022, 9.2.17), else by the name that
 * makers of PQ and HLG profiles use ("Rec. ITU-R BT.2100 PQ").
 */
final class IccHdr {

    private static final Pattern PQ = Pattern.compile("\\b(PQ|(ST ?)?2084)\\b");
    private static final Pattern HLG = Pattern.compile("\\bHLG\\b");

    private IccHdr() {}

    /** Empty for an SDR profile. */
    static Optional<Transfer> curve(IccProfile icc, String name) throws MalformedException {
        Optional<CodePoints> said = codePoints(icc);
        if (said.isPresent()) {
            return said.filter(CodePoints::hdr).map(points -> points.encoding(IccReader.PROFILE, odd -> {}).red());
        }
        return PQ.matcher(name).find() ? Optional.of(new Transfer.Pq())
                : HLG.matcher(name).find() ? Optional.of(new Transfer.Hlg()) : Optional.empty();
    }

    /** The primaries of the {@code cicp} tag. */
    static Optional<Primaries> primaries(IccProfile icc) throws MalformedException {
        return codePoints(icc).map(points -> points.encoding(IccReader.PROFILE, odd -> {}).primaries());
    }

    private static Optional<CodePoints> codePoints(IccProfile icc) throws MalformedException {
        if (!icc.has("cicp")) {
            return Optional.empty();
        }
        ByteBuffer tag = icc.tag("cicp");
        if (!"cicp".equals(IccProfile.signature(tag, 0)) || tag.limit() < 12) {
            throw new MalformedException(Message.of("metadata.tag-cicp-malformed"));
        }
        return Optional.of(new CodePoints(tag.get(8) & 0xFF, tag.get(9) & 0xFF));
    }
}
