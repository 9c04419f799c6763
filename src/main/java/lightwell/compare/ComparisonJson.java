package lightwell.compare;

import com.fasterxml.jackson.databind.node.ObjectNode;
import lightwell.author.verify.Spread;
import lightwell.export.json.Json;

/** A comparison as JSON (docs/cli.md). Stateless. */
public final class ComparisonJson {

    private ComparisonJson() {}

    /** The figures, without the names of the files. */
    public static ObjectNode of(PictureComparison found) {
        ObjectNode json = Json.object();
        json.put("width", found.width());
        json.put("height", found.height());
        json.put("resampled", found.note().isPresent());
        json.put("equal", Double.isInfinite(found.light().psnr()));
        json.set("mseLight", Json.number(found.lightError()));
        json.set("mseSrgb", Json.number(found.codeError()));
        json.set("psnrSrgb", Json.number(found.psnr()));
        json.set("pqPsnr", Json.number(found.light().psnr()));
        json.set("deltaEItp", spread(found.light().deltaE()));
        ObjectNode flip = spread(found.flip());
        flip.put("hdr", found.exposures().isPresent());
        found.exposures().ifPresent(range -> {
            flip.set("startExposure", Json.number(range.start()));
            flip.set("stopExposure", Json.number(range.stop()));
            flip.put("exposures", range.count());
        });
        json.set("flip", flip);
        return json;
    }

    private static ObjectNode spread(Spread spread) {
        ObjectNode json = Json.object();
        json.set("mean", Json.number(spread.mean()));
        json.set("p99", Json.number(spread.p99()));
        json.set("greatest", Json.number(spread.greatest()));
        return json;
    }
}
